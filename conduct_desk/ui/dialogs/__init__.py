"""The few boxes that stand before everything else."""
