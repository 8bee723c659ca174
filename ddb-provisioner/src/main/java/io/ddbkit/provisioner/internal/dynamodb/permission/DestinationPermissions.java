package io.ddbkit.provisioner.internal.dynamodb.permission;

import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.traits.KinesisDestination.Destination;
import io.ddbkit.traits.KinesisDestination.Destination.Connected;
import io.ddbkit.traits.policy.ArnPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the calls of a Kinesis destination need: <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds_iam.html">Using IAM
 * policies for Amazon Kinesis Data Streams and Amazon DynamoDB</a>.
 */
public final class DestinationPermissions {
  public static final String ENABLE = "dynamodb:EnableKinesisStreamingDestination";
  public static final String UPDATE = "dynamodb:UpdateKinesisStreamingDestination";
  public static final String DISABLE = "dynamodb:DisableKinesisStreamingDestination";

  private static final ServiceRole ROLE =
      new ServiceRole(
          "kinesisreplication.dynamodb.amazonaws.com",
          "AWSServiceRoleForDynamoDBKinesisDataStreamsReplication");

  private DestinationPermissions() {}

  /** What a transition of this kind needs. */
  public static Set<Permission> of(Verb verb, Destination desired) {
    return switch (verb) {
      case ADD -> desired instanceof Connected to ? enabling(to) : Set.of();
      case CHANGE -> desired instanceof Connected ? Set.of(Permission.of(UPDATE)) : Set.of();
      case REMOVE -> Set.of(Permission.of(DISABLE));
    };
  }

  private static Set<Permission> enabling(Connected to) {
    var all = new ArrayList<>(beside(to));
    all.add(Permission.of(ENABLE));
    return Set.copyOf(all);
  }

  /** What enabling needs beside its own action. */
  public static List<Permission> beside(Connected to) {
    var stream = new ArnPattern(to.stream());
    return List.of(
        Permission.on(stream, "kinesis:DescribeStream"),
        // IAM narrows it to no stream: the service authorization reference.
        Permission.of("kinesis:ListStreams"),
        Permission.on(stream, "kinesis:PutRecords"),
        ROLE.creation());
  }
}
