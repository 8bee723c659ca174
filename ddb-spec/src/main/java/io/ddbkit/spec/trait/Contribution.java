package io.ddbkit.spec.trait;

/**
 * A partial value for a setting: what it leaves empty says nothing.
 *
 * @param setting what it speaks of
 * @param value the partial value
 * @param strength how firmly it is said
 * @param origin who says it
 */
public record Contribution<T>(Setting<T> setting, T value, Strength strength, Origin origin) {}
