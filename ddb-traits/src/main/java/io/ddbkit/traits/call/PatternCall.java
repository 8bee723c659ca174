package io.ddbkit.traits.call;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import java.util.stream.Stream;

/** The calls that make patterns, with their arguments and with what is added by {@code and}. */
public sealed interface PatternCall extends FactoryCall<TablePattern> {

  /** What the pattern brings along by itself. */
  List<Trait> brings();

  /** What was added to it. */
  List<Trait> and();

  /** The same call with these added. */
  PatternCall adding(List<Trait> more);

  /** The call in Java, without what was added. */
  default JavaCalls inJava() {
    return JavaCalls.ofRecord(TablePattern.class, FactoryCall.method(getClass()), (Record) this);
  }

  @Override
  default TablePattern made() {
    return new TablePattern(this);
  }

  /** {@link TablePattern#productionTable}. */
  record ProductionTable(String key, long read, long write, List<Trait> and)
      implements PatternCall {

    public ProductionTable {
      requireNonNull(key, "key");
      and = List.copyOf(requireNonNull(and, "and"));
    }

    @Override
    public List<Trait> brings() {
      return List.of(
          Protection.deletionProtectionAndRecovery(),
          Encryption.customerManaged(key),
          Streams.of(Streams.View.NEW_AND_OLD_IMAGES),
          ProvisionedCapacity.of(read, write));
    }

    @Override
    public ProductionTable adding(List<Trait> more) {
      return new ProductionTable(key, read, write, joined(and, more));
    }
  }

  /** {@link TablePattern#sessionStore}. */
  record SessionStore(List<Trait> and) implements PatternCall {

    public SessionStore {
      and = List.copyOf(requireNonNull(and, "and"));
    }

    @Override
    public List<Trait> brings() {
      return List.of(
          TimeToLive.on("expiresAt"), Streams.of(Streams.View.KEYS_ONLY), Encryption.awsOwned());
    }

    @Override
    public SessionStore adding(List<Trait> more) {
      return new SessionStore(joined(and, more));
    }
  }

  /** {@link TablePattern#apiCache}. */
  record ApiCache(List<Trait> and) implements PatternCall {

    public ApiCache {
      and = List.copyOf(requireNonNull(and, "and"));
    }

    @Override
    public List<Trait> brings() {
      return List.of(
          TimeToLive.on("ttl"), Encryption.awsOwned(), Protection.deletionProtectionOnly());
    }

    @Override
    public ApiCache adding(List<Trait> more) {
      return new ApiCache(joined(and, more));
    }
  }

  /** {@link TablePattern#analytics}. */
  record Analytics(long read, long write, List<Trait> and) implements PatternCall {

    public Analytics {
      and = List.copyOf(requireNonNull(and, "and"));
    }

    @Override
    public List<Trait> brings() {
      return List.of(
          ProvisionedCapacity.of(read, write),
          Streams.of(Streams.View.NEW_IMAGE),
          Encryption.awsOwned());
    }

    @Override
    public Analytics adding(List<Trait> more) {
      return new Analytics(read, write, joined(and, more));
    }
  }

  /** {@link TablePattern#stagingTable}. */
  record StagingTable(List<Trait> and) implements PatternCall {

    public StagingTable {
      and = List.copyOf(requireNonNull(and, "and"));
    }

    @Override
    public List<Trait> brings() {
      return List.of(Protection.deletionProtectionOnly(), Encryption.awsOwned());
    }

    @Override
    public StagingTable adding(List<Trait> more) {
      return new StagingTable(joined(and, more));
    }
  }

  /** {@link TablePattern#complianceReady}. */
  record ComplianceReady(String key, List<Trait> and) implements PatternCall {

    public ComplianceReady {
      requireNonNull(key, "key");
      and = List.copyOf(requireNonNull(and, "and"));
    }

    @Override
    public List<Trait> brings() {
      return List.of(
          Encryption.customerManaged(key),
          Protection.deletionProtectionAndRecovery(),
          Streams.of(Streams.View.NEW_AND_OLD_IMAGES));
    }

    @Override
    public ComplianceReady adding(List<Trait> more) {
      return new ComplianceReady(key, joined(and, more));
    }
  }

  /** {@link TablePattern#developmentTable}. */
  record DevelopmentTable(List<Trait> and) implements PatternCall {

    public DevelopmentTable {
      and = List.copyOf(requireNonNull(and, "and"));
    }

    @Override
    public List<Trait> brings() {
      return List.of(Encryption.awsOwned());
    }

    @Override
    public DevelopmentTable adding(List<Trait> more) {
      return new DevelopmentTable(joined(and, more));
    }
  }

  /** {@link TablePattern#named}: one of your own. */
  record Own(String named, List<Trait> traits) implements PatternCall {

    public Own {
      requireNonNull(named, "named");
      traits = List.copyOf(requireNonNull(traits, "traits"));
    }

    @Override
    public List<Trait> brings() {
      return traits;
    }

    /** Nothing: what is added to a pattern of your own is its own. */
    @Override
    public List<Trait> and() {
      return List.of();
    }

    @Override
    public Own adding(List<Trait> more) {
      return new Own(named, joined(traits, more));
    }
  }

  private static List<Trait> joined(List<Trait> some, List<Trait> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
