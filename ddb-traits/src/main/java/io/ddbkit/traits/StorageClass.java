package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.spec.trait.Violation;
import java.util.stream.Stream;

/**
 * The table class: what storage and throughput of the table and of all its indexes cost. It changes
 * neither speed nor durability.
 *
 * @param tier the class
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.tableclasses.html">Considerations
 *     when choosing a table class</a>
 */
public record StorageClass(Tier tier) implements Trait {

  public StorageClass {
    requireNonNull(tier, "tier");
  }

  /** The table classes, by AWS's names. */
  public enum Tier {
    /** Throughput costs less: for tables where it is the dominant cost. */
    STANDARD,
    /** Storage costs less: for tables where it is the dominant cost. */
    STANDARD_INFREQUENT_ACCESS
  }

  /** The table class. */
  public static final Setting<Tier> STORAGE_CLASS =
      Setting.of("storageClass", Tier.class, Scope.TABLE).ruledBy(StorageClass::changesAreLimited);

  public static final TraitType<StorageClass> TYPE =
      TraitType.of(
              "storageClass",
              StorageClass.class,
              "The table class: low cost of throughput, or of storage.")
          .useFor("logs, histories and other data that is kept, and seldom read")
          .cost("infrequent access: about 60% less for storage, about 25% more for throughput")
          .settings(STORAGE_CLASS)
          .samples(standard(), infrequentAccess());

  /** DynamoDB Standard. */
  public static StorageClass standard() {
    return new StorageClass(Tier.STANDARD);
  }

  /** DynamoDB Standard-Infrequent Access. */
  public static StorageClass infrequentAccess() {
    return new StorageClass(Tier.STANDARD_INFREQUENT_ACCESS);
  }

  private static Stream<Violation> changesAreLimited(Tier tier, Settings all) {
    return Stream.of(
        new Violation("storage-class.change.limited", STORAGE_CLASS.path(), tier.toString()));
  }

  @Override
  public TraitType<StorageClass> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(STORAGE_CLASS, tier);
  }

  @Override
  public String toString() {
    return JavaCalls.of(StorageClass.class, tier == Tier.STANDARD ? "standard" : "infrequentAccess")
        .toString();
  }
}
