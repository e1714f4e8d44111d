"""Access logs, AWStats and counters -> pages read per village and month, for the desk and the recap."""
