package io.ddbkit.provisioner.bean;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** An immutable class. */
@DynamoDbImmutable(builder = Visit.Builder.class)
public final class Visit {
  private final String page;

  private Visit(Builder builder) {
    this.page = builder.page;
  }

  public static Builder builder() {
    return new Builder();
  }

  @DynamoDbPartitionKey
  public String page() {
    return page;
  }

  /** Builds a visit. */
  public static final class Builder {
    private String page;

    private Builder() {}

    public Builder page(String page) {
      this.page = page;
      return this;
    }

    public Visit build() {
      return new Visit(this);
    }
  }
}
