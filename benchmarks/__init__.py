"""Benchmarks: each prints one JSON object with a reference figure measured in the same run beside ours."""
