package io.ddbkit.spec.rule;

/**
 * The validation group of warnings and notes. Without it, a Jakarta validator finds errors only.
 */
public interface WarningsAndNotes {}
