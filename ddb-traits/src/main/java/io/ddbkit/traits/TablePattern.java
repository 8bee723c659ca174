package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.call.FromFactoryCall;
import io.ddbkit.traits.call.PatternCall;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;

/**
 * Traits that are applied together for a purpose. Values of a caller are used instead of those of a
 * pattern, and those of a pattern instead of what an environment suggests.
 *
 * @param call the call that creates it
 * @param traits its traits: always those of the call, whatever is passed
 */
public record TablePattern(PatternCall call, List<@Valid Trait> traits)
    implements Trait, FromFactoryCall<PatternCall> {

  public static final TraitType<TablePattern> TYPE =
      TraitType.of("pattern", TablePattern.class, "Traits that are applied together for a purpose.")
          .useFor("tables of a kind, in the same way everywhere")
          .cost("the price of the traits that it includes")
          .conflictsWith("pattern", "globalReplicas", "vectorIndexes")
          .samples(
              productionTable("alias/prod-key", 100, 50),
              sessionStore(),
              apiCache(),
              analytics(1000, 2000),
              stagingTable(),
              complianceReady("alias/compliance-key"),
              developmentTable());

  public TablePattern {
    requireNonNull(call, "call");
    requireNonNull(traits, "traits");
    traits = Stream.concat(call.brings().stream(), call.and().stream()).toList();
  }

  /** The pattern of this call. */
  public TablePattern(PatternCall call) {
    this(call, List.of());
  }

  /**
   * A pattern of your own.
   *
   * @param name what it is called where its values are explained
   * @param traits what it brings along
   */
  public static TablePattern named(String name, Trait... traits) {
    requireNonNull(name, "name");
    requireNonNull(traits, "traits");
    return new PatternCall.Own(name, List.of(traits)).made();
  }

  /**
   * Critical production data: deletion protection and recovery, a customer's key, a stream of both
   * images for an audit trail, and provisioned capacity.
   *
   * @param key the customer's KMS key: its id, ARN, alias or alias ARN
   * @param read read capacity units
   * @param write write capacity units
   */
  public static TablePattern productionTable(String key, long read, long write) {
    requireNonNull(key, "key");
    return new PatternCall.ProductionTable(key, read, write, List.of()).made();
  }

  /** User sessions: they expire at {@code expiresAt}, and a stream has their keys. */
  public static TablePattern sessionStore() {
    return new PatternCall.SessionStore(List.of()).made();
  }

  /** Cached answers: they expire at {@code ttl}, and are worth no recovery. */
  public static TablePattern apiCache() {
    return new PatternCall.ApiCache(List.of()).made();
  }

  /**
   * Events at a high, steady volume: provisioned capacity, and a stream of what was written.
   *
   * @param read read capacity units
   * @param write write capacity units
   */
  public static TablePattern analytics(long read, long write) {
    return new PatternCall.Analytics(read, write, List.of()).made();
  }

  /** Data that should not be lost by accident, but is worth no recovery: pay per request. */
  public static TablePattern stagingTable() {
    return new PatternCall.StagingTable(List.of()).made();
  }

  /**
   * Data under regulation, such as HIPAA or PCI-DSS: a customer's key, deletion protection and
   * recovery, and a full audit trail.
   *
   * @param key the customer's KMS key: its id, ARN, alias or alias ARN
   */
  public static TablePattern complianceReady(String key) {
    requireNonNull(key, "key");
    return new PatternCall.ComplianceReady(key, List.of()).made();
  }

  /** A table to develop with, at the least cost: encryption that is free, and nothing else. */
  public static TablePattern developmentTable() {
    return new PatternCall.DevelopmentTable(List.of()).made();
  }

  /** The same with these traits too, which are no weaker than its own. */
  public TablePattern and(Trait... others) {
    requireNonNull(others, "others");
    return call.adding(List.of(others)).made();
  }

  @Override
  public TraitType<TablePattern> type() {
    return TYPE;
  }

  @Override
  public Strength strength() {
    return Strength.PATTERN;
  }

  @Override
  public void contribute(Contributions contributions) {
    traits.forEach(contributions::include);
  }

  /** Its name, and not all that was added. */
  @Override
  public String label() {
    return call.inJava() + (call.and().isEmpty() ? "" : " and more");
  }

  @Override
  public String toString() {
    return call.inJava().thenEach("and", call.and()).toString();
  }
}
