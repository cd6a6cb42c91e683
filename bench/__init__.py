"""Measuring: ratios against named baselines, all taken in one run on one machine.

``python -m bench`` (or ``./pazos bench``) prints tables; the raw figures go to ``bench/out/``. Nothing here
is used by the assistant. Figures of different machines or runs do not compare, ratios within one run do.
"""
