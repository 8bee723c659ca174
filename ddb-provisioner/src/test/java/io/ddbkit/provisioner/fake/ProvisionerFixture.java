package io.ddbkit.provisioner.fake;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.spec.TableSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** A control plane, a process that provisions on it, and others that were there before. */
public final class ProvisionerFixture {
  public final VirtualScheduler time = new VirtualScheduler();
  public final FakeControlPlane plane = new FakeControlPlane(time);
  public final FakeDynamoDb dynamoDb = plane.client();
  public final List<ProvisioningEvent> events = Collections.synchronizedList(new ArrayList<>());

  /** This process's provisioner, in mode CREATE_MISSING. */
  public TableProvisioner provisioner() {
    return provisioner(builder -> builder);
  }

  /** The same, built otherwise. */
  public TableProvisioner provisioner(UnaryOperator<TableProvisioner.Builder> parts) {
    return parts.apply(builder(dynamoDb).addListener(events::add)).build();
  }

  /** Another process's. */
  public TableProvisioner another() {
    return builder(plane.client()).build();
  }

  private TableProvisioner.Builder builder(FakeDynamoDb client) {
    return TableProvisioner.builder().dynamoDb(client).scheduler(time).jitter(() -> 0.5);
  }

  /** Another process made these tables a day ago. */
  public ProvisionerFixture standing(TableSpec... specs) {
    another().createMissing(List.of(specs));
    time.pass(Duration.ofDays(1));
    return this;
  }

  /** Another process began to make a table, and ended before it was done. */
  public ProvisionerFixture begun(TableSpec spec) {
    try {
      another().toBuilder().stepTimeout(Duration.ofMillis(1)).build().createMissing(spec);
    } catch (IncompleteException e) {
      return this;
    }
    throw new AssertionError("it should not have been done at once");
  }

  /** Another process began to change a table, and ended before it was done. */
  public void begunUpdate(TableSpec spec) {
    try {
      another().toBuilder().stepTimeout(Duration.ofMillis(1)).build().converge(spec);
    } catch (IncompleteException e) {
      return;
    }
    throw new AssertionError("it should not have been done at once");
  }

  /** This process plans its way to a spec, and applies the plan with all permits that it needs. */
  public Outcome apply(TableSpec spec) {
    return permitted(provisioner(), spec);
  }

  /** Another process does. */
  public Outcome applyAsAnother(TableSpec spec) {
    return permitted(another(), spec);
  }

  private static Outcome permitted(TableProvisioner provisioner, TableSpec spec) {
    var plan = provisioner.plan(spec);
    return provisioner.apply(plan, plan.permits().toArray(Permit[]::new));
  }

  /** The changes of tables that this process sent. */
  public List<UpdateTableRequest> updates() {
    return dynamoDb.requests(UpdateTableRequest.class);
  }

  /** The events of one kind, in their order. */
  public <E extends ProvisioningEvent> List<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
