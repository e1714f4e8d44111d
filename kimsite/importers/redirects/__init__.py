"""Former addresses of a whole blog -> what its former host needs to lead readers to the new one."""
