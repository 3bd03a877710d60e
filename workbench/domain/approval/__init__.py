"""Approval: what a judgement covers, who contributed to it, and whether it stands."""
