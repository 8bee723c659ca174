package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * What is true of every trait of one kind.
 *
 * @param id its name in documents, such as {@code timeToLive}
 * @param javaType the class of its values
 * @param doc what it does, in one sentence
 * @param useFor what people take it for
 * @param cost what it costs
 * @param settings the settings of its own that it brings along
 * @param conflictsWith the ids of traits that it can contradict
 * @param samples unequal values of it, for documentation and for the tests that every trait passes
 */
public record TraitType<T extends Trait>(
    String id,
    Class<T> javaType,
    String doc,
    String useFor,
    String cost,
    Set<Setting<?>> settings,
    Set<String> conflictsWith,
    List<T> samples) {

  public TraitType {
    requireNonNull(id, "id");
    requireNonNull(javaType, "javaType");
    requireNonNull(doc, "doc");
    requireNonNull(useFor, "useFor");
    requireNonNull(cost, "cost");
    requireNonNull(settings, "settings");
    requireNonNull(conflictsWith, "conflictsWith");
    requireNonNull(samples, "samples");
    settings = Set.copyOf(settings);
    conflictsWith = Set.copyOf(conflictsWith);
    samples = List.copyOf(samples);
  }

  /** A kind of trait that is described no further yet. */
  public static <T extends Trait> TraitType<T> of(String id, Class<T> javaType, String doc) {
    return new TraitType<>(id, javaType, doc, "", "", Set.of(), Set.of(), List.of());
  }

  /** The same, taken for this. */
  public TraitType<T> useFor(String purposes) {
    requireNonNull(purposes, "purposes");
    return new TraitType<>(id, javaType, doc, purposes, cost, settings, conflictsWith, samples);
  }

  /** The same at this cost. */
  public TraitType<T> cost(String price) {
    requireNonNull(price, "price");
    return new TraitType<>(id, javaType, doc, useFor, price, settings, conflictsWith, samples);
  }

  /** The same, bringing these settings along. */
  public TraitType<T> settings(Setting<?>... own) {
    requireNonNull(own, "own");
    return new TraitType<>(id, javaType, doc, useFor, cost, Set.of(own), conflictsWith, samples);
  }

  /** The same, which can contradict the traits of these ids. */
  public TraitType<T> conflictsWith(String... others) {
    requireNonNull(others, "others");
    return new TraitType<>(id, javaType, doc, useFor, cost, settings, Set.of(others), samples);
  }

  /** The same with these samples, which must be unequal. */
  @SafeVarargs
  @SuppressWarnings("varargs") // copied at once
  public final TraitType<T> samples(T... values) {
    requireNonNull(values, "values");
    return new TraitType<>(
        id, javaType, doc, useFor, cost, settings, conflictsWith, List.of(values));
  }

  @Override
  public String toString() {
    return id;
  }
}
