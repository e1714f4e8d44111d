"""Real servers on loopback, started by the tests: FTP, SSH, the web, S3. `.ci/servers` unpacks them."""
