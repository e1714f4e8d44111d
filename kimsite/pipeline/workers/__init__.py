"""Worker pools: this process, worker processes, or a Dask cluster."""
