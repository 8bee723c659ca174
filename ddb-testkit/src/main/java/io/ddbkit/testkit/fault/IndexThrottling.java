package io.ddbkit.testkit.fault;

import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;

/**
 * The refusal of a call because the throughput of a global secondary index is used up: its
 * throttling reason names the index.
 */
final class IndexThrottling {
  private static final Set<String> READS = Set.of("Query", "Scan");

  /** Which account it is, no request tells; this is DynamoDB Local's. */
  private static final String ACCOUNT = "000000000000";

  private IndexThrottling() {}

  static ErrorResponse refusal(String index, ApiCall call) {
    var reason =
        ThrottlingReason.builder()
            .reason(
                READS.contains(call.operation())
                    ? "IndexReadProvisionedThroughputExceeded"
                    : "IndexWriteProvisionedThroughputExceeded")
            .resource(arn(index, call))
            .build();
    return ErrorResponses.badRequest(
        "ProvisionedThroughputExceededException",
        "The level of configured provisioned throughput for one or more global secondary indexes of"
            + " the table was exceeded. Consider increasing your provisioning level for the"
            + " under-provisioned global secondary indexes with the UpdateTable API",
        () -> ProvisionedThroughputExceededException.builder().throttlingReasons(reason));
  }

  private static String arn(String index, ApiCall call) {
    var table = call.tables().stream().sorted().findFirst().orElse("unknown");
    return "arn:aws:dynamodb:%s:%s:table/%s/index/%s"
        .formatted(call.region().orElse("us-east-1"), ACCOUNT, table, index);
  }
}
