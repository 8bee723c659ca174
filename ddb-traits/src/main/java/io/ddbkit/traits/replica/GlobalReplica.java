package io.ddbkit.traits.replica;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Units;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.traits.EncryptionKey;
import io.ddbkit.traits.StorageClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A replica of a global table in another region: a full one, or a witness. */
public sealed interface GlobalReplica {

  /**
   * A replica that is read and written like the table. Empty components are as in the table.
   *
   * <p>DynamoDB applies a later change of the table's read capacity or table class in every region,
   * also where a region has another value.
   *
   * @param key the KMS key of the region that encrypts it
   * @param storageClass its table class
   * @param read its read capacity units, where the table is provisioned
   * @param maxRead the most read request units a second, where the table is paid per request
   * @param indexes the reads of its global indexes, by name
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html#V2globaltables_HowItWorks.setting-synchronization">Settings
   *     synchronization</a>
   */
  record Full(
      Optional<EncryptionKey.@Valid CustomerManaged> key,
      Optional<StorageClass.Tier> storageClass,
      Optional<@Valid Units> read,
      Optional<@Min(value = 1, message = "{ddbkit.billing.maximum.minimum}") Long> maxRead,
      Map<String, @Valid IndexReads> indexes)
      implements GlobalReplica {
    public Full {
      requireNonNull(key, "key");
      requireNonNull(storageClass, "storageClass");
      requireNonNull(read, "read");
      requireNonNull(maxRead, "maxRead");
      requireNonNull(indexes, "indexes");
      indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
    }

    /** A replica in which all is as in the table. */
    public static Full plain() {
      return new Full(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }
  }

  /**
   * A witness of a global table with strong consistency: it stores changes, so that two replicas
   * are enough. DynamoDB manages it, and it cannot be read or written.
   */
  record Witness() implements GlobalReplica {}

  /**
   * The reads of a global index in a replica.
   *
   * @param read its read capacity units, where the table is provisioned
   * @param maxRead the most read request units a second, where the table is paid per request
   */
  record IndexReads(
      Optional<@Valid Units> read,
      Optional<@Min(value = 1, message = "{ddbkit.billing.maximum.minimum}") Long> maxRead) {

    public IndexReads {
      requireNonNull(read, "read");
      requireNonNull(maxRead, "maxRead");
    }

    /** Reads as in the table. */
    public static IndexReads plain() {
      return new IndexReads(Optional.empty(), Optional.empty());
    }

    /** The same with that many read capacity units. */
    public IndexReads read(long units) {
      return new IndexReads(Optional.of(Units.fixed(units)), maxRead);
    }

    /** The same with at most that many read request units a second. */
    public IndexReads maxRead(long units) {
      return new IndexReads(read, Optional.of(units));
    }

    /** The calls that make these out of {@link #plain}. */
    JavaCalls calls() {
      return JavaCalls.change("i").thenIfPresent("read", read).thenIfPresent("maxRead", maxRead);
    }
  }
}
