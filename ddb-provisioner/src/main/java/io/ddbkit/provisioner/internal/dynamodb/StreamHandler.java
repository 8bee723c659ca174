package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.ChangeStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** The stream. Another view needs another stream: off, then on. */
final class StreamHandler implements SettingHandler<ChangeStream> {
  private static final Duration EXPECTED = Duration.ofSeconds(5);
  private static final ChangeStream OFF = new ChangeStream.Off();

  @Override
  public Setting<ChangeStream> setting() {
    return Streams.STREAM;
  }

  @Override
  public Reading<ChangeStream> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    var stream = table.streamSpecification();
    boolean on =
        stream != null
            && Source.TABLE.told(stream.streamEnabled(), "StreamSpecification.StreamEnabled");
    return TableActivity.reading(
        on ? new ChangeStream.On(Optional.of(view(stream))) : new ChangeStream.Off(), table);
  }

  private static Streams.View view(StreamSpecification stream) {
    var member = "StreamSpecification.StreamViewType";
    var told = Source.TABLE.told(stream.streamViewTypeAsString(), member);
    return Arrays.stream(Streams.View.values())
        .filter(view -> view.name().equals(told))
        .findFirst()
        .orElseThrow(() -> UnreadableAnswerException.unknown(Source.TABLE.action(), member, told));
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      ChangeStream desired, HandlerContext context) {
    return Optional.of(
        request -> {
          if (desired instanceof ChangeStream.On on) {
            request.streamSpecification(specification(on));
          }
        });
  }

  @Override
  public List<Transition<ChangeStream>> transitions(
      Optional<Reading<ChangeStream>> live, ChangeStream desired, HandlerContext context) {
    var from = live.map(Reading::value);
    boolean runs = from.filter(ChangeStream.On.class::isInstance).isPresent();
    if (desired instanceof ChangeStream.Off) {
      return List.of(switchOff(from));
    }
    return runs ? List.of(switchOff(from), switchOnAgain(desired)) : List.of(switchOn(desired));
  }

  private Transition<ChangeStream> switchOff(Optional<ChangeStream> from) {
    return transition(Verb.REMOVE, from, OFF)
        .titled("switch off the stream")
        .permittedBy(Permit.Kind.DISABLE_STREAM, Effect.DISRUPTIVE)
        .remark("its readers reach its end; its records can be read for 24 hours more");
  }

  private Transition<ChangeStream> switchOn(ChangeStream desired) {
    return transition(Verb.ADD, Optional.of(OFF), desired).titled("switch on the stream");
  }

  private Transition<ChangeStream> switchOnAgain(ChangeStream desired) {
    return switchOn(desired)
        .permittedBy(Permit.Kind.DISABLE_STREAM, Effect.DISRUPTIVE)
        .remark("the stream gets a new ARN: its readers must be given that, and start again");
  }

  private Transition<ChangeStream> transition(
      Verb verb, Optional<ChangeStream> from, ChangeStream to) {
    return Transition.of(setting(), verb, from, to, EXPECTED, ExclusiveGroup.UPDATE_TABLE);
  }

  @Override
  public Set<Permission> permissions(Verb verb, ChangeStream desired) {
    return UpdateTable.PERMISSIONS;
  }

  @Override
  public Call<?> call(Transition<ChangeStream> transition, HandlerContext fresh) {
    return UpdateTable.call(
        fresh,
        request ->
            request.streamSpecification(
                transition.to() instanceof ChangeStream.On on
                    ? specification(on)
                    : StreamSpecification.builder().streamEnabled(false).build()));
  }

  private static StreamSpecification specification(ChangeStream.On on) {
    return StreamSpecification.builder()
        .streamEnabled(true)
        .streamViewType(on.viewOfNew().name())
        .build();
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.REMOVE, setting()),
            Act.of(Verb.ADD, setting()),
            "the view of a stream cannot be changed while it is on",
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html"));
  }
}
