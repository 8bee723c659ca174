package io.ddbkit.spec.rule;

/**
 * The group of constraints that give warnings and notes. A Jakarta validator that is asked for no
 * group finds errors only.
 */
public interface WarningsAndNotes {}
