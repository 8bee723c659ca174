package io.ddbkit.provisioner;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.report.WrongRegionException;
import io.ddbkit.spec.TableName;
import java.util.Optional;

/**
 * Holds the region of a spec against that of the client, so that no table is made in a region that
 * nobody meant.
 *
 * @param table the table's name
 * @param said the region that the spec sets
 * @param known the region of the client; empty: neither the client nor the caller reports it
 */
record RegionCheck(TableName table, Optional<String> said, Optional<String> known) {

  /** Before the first call. */
  void begin() {
    if (said.isPresent() && known.isPresent() && !said.equals(known)) {
      throw differs("the region of the client is " + known.get());
    }
  }

  /** The ARN of a live table has the region, where the client does not report it. */
  void stands(LiveTable live) {
    var region = region(live.outputs().arn());
    if (known.isEmpty() && said.isPresent() && !said.equals(region)) {
      throw differs("the client, which does not report its region, found " + live.outputs().arn());
    }
  }

  /** Before a table is made. */
  void creates() {
    if (known.isEmpty() && said.isPresent()) {
      throw new WrongRegionException(
          table,
          "the spec sets region "
              + said.get()
              + ", and the client does not report its own, so that the table might be created in"
              + " another. Nothing was changed. Set the region of the client:"
              + " TableProvisioner.Builder.region(\""
              + said.get()
              + "\")");
    }
  }

  private static Optional<String> region(String arn) {
    var parts = arn.split(":", -1);
    return parts.length > 3 ? Optional.of(parts[3]) : Optional.empty();
  }

  private WrongRegionException differs(String found) {
    return new WrongRegionException(
        table,
        "the spec sets region "
            + said.orElseThrow()
            + ", and "
            + found
            + ". Nothing was changed. Build the client with Region.of(\""
            + said.orElseThrow()
            + "\"), or remove region(..) from the spec");
  }
}
