package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.ContributorInsights.Insights;
import io.ddbkit.traits.ContributorInsights.Monitoring;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;

/**
 * What contributor insights are switched on and off for: the table, or a global index.
 *
 * @param index the index; empty: the table
 */
record InsightsPart(Optional<String> index) {
  private static final Source<DescribeContributorInsightsResponse> OF_TABLE =
      new Source<DescribeContributorInsightsResponse>(
              "dynamodb:DescribeContributorInsights",
              (clients, target) ->
                  clients.call(
                      DynamoDbClient.class,
                      DescribeContributorInsightsRequest.builder()
                          .tableName(target.table())
                          .indexName(target.entry().orElse(null))
                          .build(),
                      DynamoDbClient::describeContributorInsights))
          .absentOn("ResourceNotFoundException", "TableNotFoundException");

  static final InsightsPart TABLE = new InsightsPart(Optional.empty());

  static InsightsPart of(String index) {
    return new InsightsPart(Optional.of(index));
  }

  /** The parts that a value speaks of. */
  static List<InsightsPart> in(Insights insights) {
    return Stream.concat(
            insights.table().stream().map(table -> TABLE),
            insights.indexes().keySet().stream().map(InsightsPart::of))
        .toList();
  }

  /** The parts that were read. */
  static List<InsightsPart> among(Collection<Source<?>> sources) {
    return sources.stream()
        .filter(source -> source.action().equals(OF_TABLE.action()))
        .map(source -> new InsightsPart(source.entry()))
        .toList();
  }

  Source<DescribeContributorInsightsResponse> source() {
    return index.map(OF_TABLE::of).orElse(OF_TABLE);
  }

  Optional<Monitoring> of(Insights insights) {
    return index
        .map(name -> Optional.ofNullable(insights.indexes().get(name)))
        .orElseGet(insights::table);
  }

  /** A value that speaks of this part only. */
  Insights only(Monitoring monitoring) {
    return index
        .map(name -> new Insights(Optional.empty(), Optional.empty(), Map.of(name, monitoring)))
        .orElseGet(() -> new Insights(Optional.of(monitoring), Optional.empty(), Map.of()));
  }

  /** What a call of this action for this part needs: AWS asks of an index for its table too. */
  Stream<Permission> permissions(String action) {
    return Stream.concat(
        Stream.of(Permission.of(action)),
        index.stream().map(name -> Permission.ofIndex(name, action)));
  }

  Path path() {
    var all = ContributorInsights.CONTRIBUTOR_INSIGHTS.path();
    return index
        .map(name -> all.component("indexes").entry(name))
        .orElseGet(() -> all.component("table"));
  }

  /** Each part is changed by itself, whatever goes on with the others. */
  ExclusiveGroup lane() {
    return ExclusiveGroup.of(
        "UpdateContributorInsights" + index.map(name -> " of index " + name).orElse(""));
  }

  String words() {
    return "contributor insights" + index.map(name -> " of index " + name).orElse("");
  }
}
