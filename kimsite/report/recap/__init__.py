"""The recap of a period for the head of the Dinas and the forums: beside the time before and a year ago."""
