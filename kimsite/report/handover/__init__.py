"""A village's blog for other systems: KIM.id, OpenDK and OpenKab, the register of public information."""
