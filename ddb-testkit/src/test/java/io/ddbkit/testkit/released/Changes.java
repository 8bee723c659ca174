package io.ddbkit.testkit.released;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.SimulatedSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The changes of the table that were accepted, in their order, with who asked for them. */
final class Changes {
  private final List<Integer> revisions = Collections.synchronizedList(new ArrayList<>());
  private final SimulatedSpace space;

  Changes(SimulatedSpace space) {
    this.space = space;
  }

  /** A client of an instance whose spec has this revision. */
  DynamoDbClient client(int revision) {
    var builder = space.clientBuilder();
    var override = builder.overrideConfiguration().toBuilder();
    return builder
        .overrideConfiguration(override.addExecutionInterceptor(new Notes(revision)).build())
        .build();
  }

  /** Once the newer definition changes the table, the older one does so no more. */
  void areNotUndone() {
    assertThat(revisions).isSorted();
  }

  private final class Notes implements ExecutionInterceptor {
    private final int revision;

    Notes(int revision) {
      this.revision = revision;
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof UpdateTableRequest) {
        revisions.add(revision);
      }
    }
  }
}
