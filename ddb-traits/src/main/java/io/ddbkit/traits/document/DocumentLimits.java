package io.ddbkit.traits.document;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.internal.codec.DocumentPermissions;
import io.ddbkit.traits.internal.codec.Privilege;
import java.util.Arrays;
import java.util.List;

/**
 * What a document may contain, for tools that read documents of other people: {@code
 * DocumentLimits.none().onlyTraits(Streams.TYPE, TimeToLive.TYPE).withoutOverrides()}.
 *
 * <p>The limits apply to the whole document: to traits at the top as to those inside a pattern or a
 * region, and to what a pattern or an environment includes. What exceeds them is an error at its
 * innermost path. Limits only add up: a copy never allows what the one before it did not.
 */
public final class DocumentLimits {
  private static final DocumentLimits UNLIMITED = new DocumentLimits(DocumentPermissions.NONE);

  private final DocumentPermissions limits;

  private DocumentLimits(DocumentPermissions limits) {
    this.limits = limits;
  }

  /** No limits. */
  public static DocumentLimits none() {
    return UNLIMITED;
  }

  /**
   * The same, allowing only these traits; none given: no trait at all. A second call allows only
   * what both name. Billing, keys and indexes that the document sets without a trait are not
   * limited.
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
    return new DocumentLimits(limits.without(Privilege.OVERRIDE));
  }

  /**
   * The same, and nothing is forced, as environments do: also by one that the document names, of
   * which development, staging and production all force the tags of their tables.
   */
  public DocumentLimits withoutForcing() {
    return new DocumentLimits(limits.without(Privilege.FORCE));
  }

  /**
   * The same, and no setting is dismissed, as environments do: also by one that the document names,
   * such as development, which dismisses replicas.
   */
  public DocumentLimits withoutDismissals() {
    return new DocumentLimits(limits.without(Privilege.DISMISS));
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
   * The same, not allowing a physical name that differs from the name in the spec. The project of
   * an environment, which is a prefix of the name, is not allowed either.
   */
  public DocumentLimits withoutPhysicalName() {
    return new DocumentLimits(limits.without(Privilege.NAME));
  }

  DocumentPermissions limits() {
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
