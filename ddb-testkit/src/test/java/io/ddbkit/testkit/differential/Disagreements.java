package io.ddbkit.testkit.differential;

import static io.ddbkit.testkit.differential.Disagreement.Side.LOCAL_ACCEPTS;
import static io.ddbkit.testkit.differential.Disagreement.Side.LOCAL_REFUSES;

import java.util.List;
import java.util.Optional;

/** Every difference that was reviewed. One that occurs no more has to go. */
final class Disagreements {
  private static final String API =
      "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_";
  private static final String CREATE_TABLE = API + "CreateTable.html";
  private static final String LOCAL_INDEX = API + "LocalSecondaryIndex.html";
  private static final String PROJECTION = API + "Projection.html";
  private static final String MAXIMA = API + "OnDemandThroughput.html";
  private static final String STREAM = API + "StreamSpecification.html";
  private static final String QUOTAS =
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html";

  static final List<Disagreement> ALL =
      List.of(
          accepts("local-index.list / empty", CREATE_TABLE, "an empty list is none to Local"),
          accepts(
              "local-index.throughput / ",
              LOCAL_INDEX,
              "Local ignores members that it does not know; the API has no such member there"),
          accepts(
              "projection.attributes.include-only / global index, ALL with none",
              PROJECTION,
              "an empty list is none to Local; the API asks for one attribute or more"),
          accepts(
              "projection.attributes.include-only / local index, ALL with none",
              PROJECTION,
              "an empty list is none to Local; the API asks for one attribute or more"),
          accepts(
              "projection.include.size / global index, 21",
              PROJECTION,
              "Local counts the attributes of all indexes only; the API takes 20 in one"),
          accepts(
              "projection.include.size / local index, 21",
              PROJECTION,
              "Local counts the attributes of all indexes only; the API takes 20 in one"),
          accepts(
              "billing.units.provisioned-only / ",
              CREATE_TABLE,
              "Local ignores them; they cannot be specified with PAY_PER_REQUEST"),
          accepts(
              "billing.index.units.provisioned-only / ",
              CREATE_TABLE,
              "Local ignores them; they cannot be specified with PAY_PER_REQUEST"),
          accepts(
              "billing.maxima.on-demand-only / ",
              MAXIMA,
              "Local ignores them; they are for on-demand tables"),
          accepts(
              "billing.maximum.creation / ",
              MAXIMA,
              "Local takes -1 for none; it removes a maximum that is set, and none is set yet"),
          refuses(
              "billing.maximum.minimum / one side only, ",
              MAXIMA,
              "Local wants both; the API asks for one of them, or both"),
          refuses(
              "billing.units.maximum / ",
              QUOTAS,
              "Local takes the first quota of 40,000 for a law; AWS raises it, so we warn only"),
          accepts(
              "stream.view.known / \"keys_only\"", STREAM, "Local does not look at the view type"),
          accepts(
              "stream.view.known / \"ALL_IMAGES\"",
              STREAM,
              "Local does not look at the view type"));

  private Disagreements() {}

  private static Disagreement accepts(String defects, String source, String why) {
    return new Disagreement(defects, LOCAL_ACCEPTS, source, why);
  }

  private static Disagreement refuses(String defects, String source, String why) {
    return new Disagreement(defects, LOCAL_REFUSES, source, why);
  }

  /** What was reviewed about this defect. */
  static Optional<Disagreement> about(Defect defect, Disagreement.Side side) {
    return ALL.stream()
        .filter(d -> d.side() == side && defect.toString().startsWith(d.defects()))
        .findFirst();
  }
}
