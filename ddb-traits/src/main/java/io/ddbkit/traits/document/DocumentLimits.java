package io.ddbkit.traits.document;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.internal.codec.Deed;
import io.ddbkit.traits.internal.codec.Limits;
import java.util.Arrays;
import java.util.List;

/**
 * What a document may contain, for tools that read the documents of others: {@code
 * DocumentLimits.none().onlyTraits(Streams.TYPE, TimeToLive.TYPE).withoutOverrides()}.
 *
 * <p>All of a document is held to its limits: a trait inside a pattern or a region as one at the
 * top, and what a pattern or an environment brings along as what stands there. What exceeds is an
 * error at its innermost place. Limits only add up: a copy never allows what the one before it did
 * not.
 */
public final class DocumentLimits {
  private static final DocumentLimits UNLIMITED = new DocumentLimits(Limits.NONE);

  private final Limits limits;

  private DocumentLimits(Limits limits) {
    this.limits = limits;
  }

  /** No limits. */
  public static DocumentLimits none() {
    return UNLIMITED;
  }

  /**
   * The same, and of traits only these; none given: no trait at all. Said twice, what is in both.
   * Billing, keys and indexes that the document sets without a trait are not limited.
   */
  public DocumentLimits onlyTraits(TraitType<?>... traits) {
    requireNonNull(traits, "traits");
    return new DocumentLimits(limits.only(ids(traits)));
  }

  /** The same, and without these traits. */
  public DocumentLimits withoutTraits(TraitType<?>... traits) {
    requireNonNull(traits, "traits");
    return new DocumentLimits(limits.without(ids(traits)));
  }

  private static List<String> ids(TraitType<?>... traits) {
    return Arrays.stream(traits).map(TraitType::id).toList();
  }

  /** The same, and no trait decides over others by {@code override}. */
  public DocumentLimits withoutOverrides() {
    return new DocumentLimits(limits.without(Deed.OVERRIDE));
  }

  /**
   * The same, and nothing is forced, as environments do: also by one that the document names, of
   * which development, staging and production all force the tags of their tables.
   */
  public DocumentLimits withoutForcing() {
    return new DocumentLimits(limits.without(Deed.FORCE));
  }

  /**
   * The same, and no setting is dismissed, as environments do: also by one that the document names,
   * such as development, which dismisses replicas.
   */
  public DocumentLimits withoutDismissals() {
    return new DocumentLimits(limits.without(Deed.DISMISS));
  }

  /** The same, and no environment is named. */
  public DocumentLimits withoutEnvironments() {
    return withoutTraits(Environment.TYPE);
  }

  /** The same, and no pattern is named. */
  public DocumentLimits withoutPatterns() {
    return withoutTraits(TablePattern.TYPE);
  }

  /**
   * The same, and nothing decides what DynamoDB knows the table by: it is called as its spec is.
   * The project of an environment, which goes before the name, is such a thing too.
   */
  public DocumentLimits withoutPhysicalName() {
    return new DocumentLimits(limits.without(Deed.NAME));
  }

  Limits limits() {
    return limits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocumentLimits same && same.limits.equals(limits);
  }

  @Override
  public int hashCode() {
    return limits.hashCode();
  }

  @Override
  public String toString() {
    return "limits of a document: " + limits.words();
  }
}
