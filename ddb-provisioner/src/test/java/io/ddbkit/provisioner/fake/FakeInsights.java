package io.ddbkit.provisioner.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;

/**
 * Contributor insights of one table and of its global indexes, which take two seconds to change.
 */
public final class FakeInsights {
  private static final Duration CHANGE = Duration.ofSeconds(2);
  private static final String TABLE = "";

  private final FakeControlPlane plane;
  private final FakeTable table;
  private final Map<String, Timeline<DescribeContributorInsightsResponse>> parts = new HashMap<>();
  private @Nullable String failure;

  FakeInsights(FakeControlPlane plane, FakeTable table) {
    this.plane = plane;
    this.table = table;
  }

  /** Nothing can be switched on from now on, because CloudWatch will not; null: it can again. */
  public void failing(@Nullable String why) {
    failure = why;
  }

  /** As it is told of the table. */
  public DescribeContributorInsightsResponse now() {
    return of(TABLE).at(plane.time().now()).orElseThrow();
  }

  /** As it is told of an index. */
  public DescribeContributorInsightsResponse now(String index) {
    return of(index).at(plane.time().now()).orElseThrow();
  }

  /** They go with their index. */
  void forget(String index) {
    parts.remove(index);
  }

  DescribeContributorInsightsResponse seen(@Nullable String index) {
    return of(part(index)).at(plane.time().now().minus(plane.tempo().lag())).orElseThrow();
  }

  private String part(@Nullable String index) {
    if (index != null && !Indexes.has(table.now(), index)) {
      throw AwsErrors.of("ResourceNotFoundException", "Requested resource not found: " + index);
    }
    return index == null ? TABLE : index;
  }

  private Timeline<DescribeContributorInsightsResponse> of(String part) {
    return parts.computeIfAbsent(
        part,
        name -> {
          var born = new Timeline<DescribeContributorInsightsResponse>();
          born.from(Instant.MIN, told(ContributorInsightsStatus.DISABLED, b -> {}));
          return born;
        });
  }

  void update(UpdateContributorInsightsRequest request) {
    var part = part(request.indexName());
    requireActive(part);
    boolean on = request.contributorInsightsAction() == ContributorInsightsAction.ENABLE;
    var mode =
        request.contributorInsightsMode() == null
            ? ContributorInsightsMode.ACCESSED_AND_THROTTLED_KEYS
            : request.contributorInsightsMode();
    var now = plane.time().now();
    var told = of(part);
    told.from(
        now,
        told(
            on ? ContributorInsightsStatus.ENABLING : ContributorInsightsStatus.DISABLING,
            b -> b.contributorInsightsMode(mode)));
    told.from(now.plus(CHANGE), settled(on, mode));
  }

  private DescribeContributorInsightsResponse settled(boolean on, ContributorInsightsMode mode) {
    if (on && failure != null) {
      var why = failure;
      return told(
          ContributorInsightsStatus.FAILED,
          b ->
              b.failureException(
                  f -> f.exceptionName("LimitExceededException").exceptionDescription(why)));
    }
    return on
        ? told(ContributorInsightsStatus.ENABLED, b -> b.contributorInsightsMode(mode))
        : told(ContributorInsightsStatus.DISABLED, b -> {});
  }

  private void requireActive(String part) {
    boolean active =
        table.now().globalSecondaryIndexes().stream()
            .filter(index -> index.indexName().equals(part))
            .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
    if (!active) {
      throw AwsErrors.of(
          "ValidationException",
          "Table or Index is not in a valid state to update Key Access Insights: IndexStatus must be"
              + " ACTIVE to enable ContributorInsights.");
    }
  }

  private static DescribeContributorInsightsResponse told(
      ContributorInsightsStatus status,
      Consumer<DescribeContributorInsightsResponse.Builder> more) {
    var answer = DescribeContributorInsightsResponse.builder().contributorInsightsStatus(status);
    more.accept(answer);
    return answer.build();
  }
}
