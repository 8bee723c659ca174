package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.ContributorInsights.Insights;
import io.ddbkit.traits.ContributorInsights.Mode;
import io.ddbkit.traits.ContributorInsights.Monitoring;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;

/** Contributor insights of a table or an index, as DescribeContributorInsights tells them. */
record LiveInsights(InsightsPart part, DescribeContributorInsightsResponse answer) {

  /** All that was read. */
  static Reading<Insights> read(Observation seen) {
    Optional<Monitoring> table = Optional.empty();
    var indexes = new TreeMap<String, Monitoring>();
    var parts = new TreeMap<Path, Activity>();
    for (var part : InsightsPart.among(seen.answers().keySet())) {
      var live = new LiveInsights(part, seen.get(part.source()));
      parts.put(part.path(), live.activity());
      if (part.index().isEmpty()) {
        table = live.monitoring();
      } else {
        live.monitoring().ifPresent(each -> indexes.put(part.index().get(), each));
      }
    }
    return Reading.of(new Insights(table, Optional.empty(), indexes), new Activity.InParts(parts));
  }

  /**
   * What has failed is neither on nor off. A status that this version does not know is waited on.
   */
  private Optional<Monitoring> monitoring() {
    return switch (status()) {
      case ENABLED, ENABLING -> Optional.of(new Monitoring.On(Optional.of(mode())));
      case FAILED -> Optional.empty();
      default -> Optional.of(new Monitoring.Off());
    };
  }

  /** Which keys are watched; AWS told none before there were several modes. */
  private Mode mode() {
    var told = answer.contributorInsightsModeAsString();
    if (told == null) {
      return Mode.ACCESSED_AND_THROTTLED_KEYS;
    }
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.name().equals(told))
        .findFirst()
        .orElseThrow(
            () ->
                UnreadableAnswerException.unknown(
                    part.source().action(), "ContributorInsightsMode", told));
  }

  private Activity activity() {
    return switch (status()) {
      case ENABLED, DISABLED -> new Activity.Idle();
      case FAILED -> new Activity.Stuck(words() + why());
      default -> new Activity.Busy(words());
    };
  }

  private String words() {
    return "%s are %s"
        .formatted(
            Printable.value(part.words()),
            Printable.value(answer.contributorInsightsStatusAsString()));
  }

  /** In the words of the service. */
  private String why() {
    var failure = answer.failureException();
    return failure == null
        ? ""
        : Stream.of(failure.exceptionName(), failure.exceptionDescription())
            .flatMap(Stream::ofNullable)
            .map(Printable::sentence)
            .collect(Collectors.joining(": ", ": ", ""));
  }

  private ContributorInsightsStatus status() {
    return part.source()
        .told(answer.contributorInsightsStatus(), "ContributorInsightsStatus of " + part.words());
  }
}
