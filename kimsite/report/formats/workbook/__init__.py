"""Report -> XLSX workbooks."""
