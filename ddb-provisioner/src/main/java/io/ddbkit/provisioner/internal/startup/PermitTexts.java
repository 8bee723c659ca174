package io.ddbkit.provisioner.internal.startup;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Permit.Kind;
import io.ddbkit.spec.text.Printable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads permits from a text: {@code dropIndex(orders, by-mail), deleteTable(old)}, or as plans
 * print them, {@code Permit.dropIndex("orders", "by-mail")}.
 */
final class PermitTexts {
  private static final String OWN = "of";

  /** What the factories of {@link Permit} take, by their names. */
  private static final Map<String, Takes> KINDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(Kind.DELETE_TABLE.name(), Takes.TABLE),
              Map.entry(Kind.REPLACE_TABLE.name(), Takes.TABLE),
              Map.entry(Kind.DROP_INDEX.name(), Takes.TABLE_AND_INDEX),
              Map.entry(Kind.REPLACE_INDEX.name(), Takes.TABLE_AND_INDEX),
              Map.entry(Kind.DISABLE_STREAM.name(), Takes.TABLE),
              Map.entry(Kind.DISABLE_DELETION_PROTECTION.name(), Takes.TABLE),
              Map.entry(Kind.DISABLE_RECOVERY.name(), Takes.TABLE),
              Map.entry(Kind.SHORTEN_RECOVERY.name(), Takes.TABLE),
              Map.entry(Kind.DELETE_EXPIRED_ITEMS.name(), Takes.TABLE),
              Map.entry(Kind.WIDEN_POLICY.name(), Takes.TABLE),
              Map.entry(Kind.DISCONNECT_KINESIS.name(), Takes.TABLE),
              Map.entry(Kind.RAISE_WARM_THROUGHPUT.name(), Takes.TABLE_AND_PERHAPS_INDEX)));

  private final Consumer<Permit> permits;
  private final Consumer<String> faults;

  /** Hands over what is read, and says what cannot be. */
  PermitTexts(Consumer<Permit> permits, Consumer<String> faults) {
    this.permits = permits;
    this.faults = faults;
  }

  private enum Takes {
    TABLE("a table", "(orders)", 1, 1),
    TABLE_AND_INDEX("a table and an index", "(orders, by-mail)", 2, 2),
    TABLE_AND_PERHAPS_INDEX("a table, and an index of it or none", "(orders, by-mail)", 1, 2),
    TABLE_AND_KIND("a table, a kind, and an entry or none", "(orders, renameOwner)", 2, 3);

    private final String words;
    private final String example;
    private final int least;
    private final int most;

    Takes(String words, String example, int least, int most) {
      this.words = words;
      this.example = example;
      this.least = least;
      this.most = most;
    }

    boolean admits(List<String> values) {
      return values.size() >= least && values.size() <= most;
    }
  }

  void read(String text) {
    new CallTexts(text).read(this::permit, faults);
  }

  private void permit(CallTexts.Call call) {
    var name = call.name().startsWith("Permit.") ? call.name().substring(7) : call.name();
    var takes = name.equals(OWN) ? Optional.of(Takes.TABLE_AND_KIND) : known(name);
    if (takes.isEmpty()) {
      faults.accept(
          "there is no permit \"%s\"; there are %s"
              .formatted(Printable.value(name), String.join(", ", KINDS.keySet())));
    } else if (!takes.get().admits(call.values())) {
      faults.accept(
          "\"%s\" takes %s: %s%s"
              .formatted(
                  Printable.value(call.text()), takes.get().words, name, takes.get().example));
    } else {
      permits.accept(permit(name, call.values()));
    }
  }

  private static Optional<Takes> known(String name) {
    return Optional.ofNullable(KINDS.get(name));
  }

  private static Permit permit(String name, List<String> values) {
    boolean own = name.equals(OWN);
    var kind = own ? Kind.of(values.get(1)) : Kind.of(name);
    int entry = own ? 2 : 1;
    return values.size() > entry
        ? Permit.of(values.get(0), kind, values.get(entry))
        : Permit.of(values.get(0), kind);
  }
}
