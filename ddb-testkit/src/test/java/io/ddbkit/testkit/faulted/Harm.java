package io.ddbkit.testkit.faulted;

import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Something that befalls calls of one client. */
interface Harm {

  /** Lets the client of this builder meet it. */
  DynamoDbClientBuilder into(DynamoDbClientBuilder builder);

  /** Whether a call has met it. */
  boolean happened();
}
