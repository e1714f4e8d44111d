"""What the Dinas alone looks at: who sleeps, whose SK ends, who lacks what, how far the kabupaten is."""
