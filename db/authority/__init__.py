"""Authority: which events count, by the roles of people and the trust in devices."""
