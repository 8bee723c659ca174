package io.ddbkit.spec.trait;

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
 * @param samples unequal values of it, for documentation and for the tests that every trait passes
 */
public record TraitType<T extends Trait>(
    String id,
    Class<T> javaType,
    String doc,
    String useFor,
    String cost,
    Set<Setting<?>> settings,
    List<T> samples) {

  public TraitType {
    settings = Set.copyOf(settings);
    samples = List.copyOf(samples);
  }

  @Override
  public String toString() {
    return id;
  }
}
