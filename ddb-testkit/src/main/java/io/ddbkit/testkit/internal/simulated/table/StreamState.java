package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Optional;

/** The stream of a table: the one that is on, and the latest there was. */
public final class StreamState {
  private Optional<String> view = Optional.empty();
  private Optional<String> label = Optional.empty();

  /** What it shows; empty: it is off. */
  public Optional<String> view() {
    return view;
  }

  /** By what the latest is told from earlier ones. */
  public Optional<String> label() {
    return label;
  }

  public void switchOn(String itsView, String itsLabel) {
    view = Optional.of(itsView);
    label = Optional.of(itsLabel);
  }

  public void switchOff() {
    view = Optional.empty();
  }

  void describe(JsonObject json, String tableArn) {
    view.ifPresent(
        it ->
            json.put(
                "StreamSpecification",
                new JsonObject().put("StreamEnabled", true).put("StreamViewType", it)));
    label.ifPresent(
        it -> json.put("LatestStreamLabel", it).put("LatestStreamArn", tableArn + "/stream/" + it));
  }
}
