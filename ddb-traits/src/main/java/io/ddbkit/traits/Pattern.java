package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Says;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;

/**
 * Traits that are taken together for a purpose, and then added to: what a caller says beside a
 * pattern decides over it, and a pattern decides over an environment.
 *
 * @param call the words that make it, such as {@code sessionStore()}
 * @param traits what it brings along
 */
public record Pattern(String call, List<@Valid Trait> traits) implements Trait {

  public static final TraitType<Pattern> TYPE =
      TraitType.of("pattern", Pattern.class, "Traits that are taken together, and then added to.")
          .useFor("tables of a kind, in the same way everywhere")
          .cost("that of what it brings along")
          .conflictsWith("pattern", "globalReplicas")
          .samples(
              productionTable("alias/prod-key", 100, 50),
              sessionStore(),
              apiCache(),
              analytics(1000, 2000),
              stagingTable(),
              complianceReady("alias/compliance-key"),
              developmentTable());

  public Pattern {
    requireNonNull(call, "call");
    requireNonNull(traits, "traits");
    traits = List.copyOf(traits);
  }

  /**
   * A pattern of your own.
   *
   * @param name what it is called where its values are explained
   * @param traits what it brings along
   */
  public static Pattern named(String name, Trait... traits) {
    requireNonNull(name, "name");
    requireNonNull(traits, "traits");
    return new Pattern("named(" + Words.quoted(name) + ")", List.of(traits));
  }

  /**
   * Critical production data: deletion protection and recovery, a customer's key, a stream of both
   * images for an audit trail, and provisioned capacity.
   *
   * @param key the customer's KMS key: its id, ARN, alias or alias ARN
   * @param read read capacity units
   * @param write write capacity units
   */
  public static Pattern productionTable(String key, long read, long write) {
    requireNonNull(key, "key");
    return new Pattern(
        "productionTable(" + Words.quoted(key) + ", " + read + ", " + write + ")",
        List.of(
            Protection.full(),
            Encryption.customerManaged(key),
            Streams.of(Streams.View.NEW_AND_OLD_IMAGES),
            ProvisionedCapacity.of(read, write)));
  }

  /** User sessions: they expire at {@code expiresAt}, and a stream tells their keys. */
  public static Pattern sessionStore() {
    return new Pattern(
        "sessionStore()",
        List.of(
            TimeToLive.on("expiresAt"), Streams.of(Streams.View.KEYS_ONLY), Encryption.awsOwned()));
  }

  /** Cached answers: they expire at {@code ttl}, and are worth no recovery. */
  public static Pattern apiCache() {
    return new Pattern(
        "apiCache()",
        List.of(TimeToLive.on("ttl"), Encryption.awsOwned(), Protection.deletionOnly()));
  }

  /**
   * Events at a high, steady volume: provisioned capacity, and a stream of what was written.
   *
   * @param read read capacity units
   * @param write write capacity units
   */
  public static Pattern analytics(long read, long write) {
    return new Pattern(
        "analytics(" + read + ", " + write + ")",
        List.of(
            ProvisionedCapacity.of(read, write),
            Streams.of(Streams.View.NEW_IMAGE),
            Encryption.awsOwned()));
  }

  /** Data that should not be lost by accident, but is worth no recovery: pay per request. */
  public static Pattern stagingTable() {
    return new Pattern("stagingTable()", List.of(Protection.deletionOnly(), Encryption.awsOwned()));
  }

  /**
   * Data under regulation, such as HIPAA or PCI-DSS: a customer's key, deletion protection and
   * recovery, and a full audit trail.
   *
   * @param key the customer's KMS key: its id, ARN, alias or alias ARN
   */
  public static Pattern complianceReady(String key) {
    requireNonNull(key, "key");
    return new Pattern(
        "complianceReady(" + Words.quoted(key) + ")",
        List.of(
            Encryption.customerManaged(key),
            Protection.full(),
            Streams.of(Streams.View.NEW_AND_OLD_IMAGES)));
  }

  /** A table to develop with, at the least cost: encryption that is free, and nothing else. */
  public static Pattern developmentTable() {
    return new Pattern("developmentTable()", List.of(Encryption.awsOwned()));
  }

  /** The same with these traits too, which are no weaker than its own. */
  public Pattern and(Trait... others) {
    requireNonNull(others, "others");
    var more = new ArrayList<>(traits);
    more.addAll(List.of(others));
    var words = new StringBuilder(call);
    List.of(others).forEach(trait -> words.append(".and(").append(trait).append(')'));
    return new Pattern(words.toString(), more);
  }

  @Override
  public TraitType<Pattern> type() {
    return TYPE;
  }

  @Override
  public Strength voice() {
    return Strength.PATTERN;
  }

  @Override
  public void contribute(Says says) {
    traits.forEach(says::all);
  }

  /** Its name, and not all that was added. */
  @Override
  public String label() {
    int end = Words.endOfCall(call);
    return "Pattern."
        + Printable.sentence(call.substring(0, end))
        + (end < call.length() ? " and more" : "");
  }

  @Override
  public String toString() {
    return "Pattern." + Printable.sentence(call);
  }
}
