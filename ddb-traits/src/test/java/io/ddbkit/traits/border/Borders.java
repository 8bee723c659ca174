package io.ddbkit.traits.border;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Both sides of the border of the rules that cannot be planted in a request to CreateTable. */
public final class Borders {
  static final TableSpec TABLE =
      TableSpec.named("orders").partitionKey("id", STRING).sortKey("placed", NUMBER);

  private Borders() {}

  /** All of them. */
  public static Stream<Border> all() {
    return Stream.<Supplier<Stream<Border>>>of(
            CoreBorders::all,
            CapacityBorders::all,
            RegionalBorders::all,
            KeyBorders::all,
            VectorBorders::all,
            ReplicaBorders::all,
            AlarmBorders::all,
            BackupBorders::all,
            EnvironmentBorders::all,
            PolicyBorders::all,
            DocumentBorders::all)
        .flatMap(Supplier::get);
  }
}
