package io.ddbkit.provisioner.contract;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.own.Owner;
import io.ddbkit.provisioner.own.Owner.Ownership;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A handler that writes a member of CreateTable that is another's. */
final class Meddling implements SettingHandler<Ownership> {

  @Override
  public Setting<Ownership> setting() {
    return Owner.OWNERSHIP;
  }

  @Override
  public Reading<Ownership> read(Observation seen) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Ownership desired, HandlerContext context) {
    return Optional.of(request -> request.deletionProtectionEnabled(true));
  }

  @Override
  public List<Transition<Ownership>> transitions(
      Optional<Reading<Ownership>> live, Ownership desired, HandlerContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Call<?> call(Transition<Ownership> transition, HandlerContext fresh) {
    throw new UnsupportedOperationException();
  }
}
