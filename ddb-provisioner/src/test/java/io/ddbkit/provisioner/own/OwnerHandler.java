package io.ddbkit.provisioner.own;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.own.Owner.Ownership;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;

/** How the owner of a table is held. */
public final class OwnerHandler implements SettingHandler<Ownership> {
  private static final Source<Ownership> DIRECTORY =
      new Source<>(
          "directory:Read",
          (clients, target) -> clients.get(OwnerDirectory.class).read(target.table()));

  @Override
  public Setting<Ownership> setting() {
    return Owner.OWNERSHIP;
  }

  @Override
  public Set<Class<?>> clients() {
    return Set.of(OwnerDirectory.class);
  }

  @Override
  public Set<Source<?>> sources(Optional<Ownership> desired, TableDescription table) {
    return Set.of(DIRECTORY);
  }

  @Override
  public Reading<Ownership> read(Observation seen) {
    return Reading.idle(seen.get(DIRECTORY));
  }

  @Override
  public Optional<Ownership> valueAtCreation() {
    return Optional.of(new Ownership(Optional.empty(), Optional.empty()));
  }

  @Override
  public List<Transition<Ownership>> transitions(
      Optional<Reading<Ownership>> live, Ownership desired, HandlerContext context) {
    return List.of(
        Transition.of(
            setting(),
            Verb.CHANGE,
            live.map(Reading::value),
            desired,
            Duration.ofSeconds(1),
            ExclusiveGroup.of("directory")));
  }

  @Override
  public Call<?> call(Transition<Ownership> transition, HandlerContext fresh) {
    var live = fresh.live().flatMap(table -> table.get(setting())).orElseThrow();
    var owner = Shape.overlay(setting(), live, transition.to());
    var tags = new ArrayList<Tag>();
    owner.team().ifPresent(team -> tags.add(tag("team", team)));
    owner.contact().ifPresent(contact -> tags.add(tag("contact", contact)));
    return Call.of(
        "directory:Write",
        TagResourceRequest.builder().resourceArn(fresh.table()).tags(tags).build(),
        (clients, request) -> clients.get(OwnerDirectory.class).write(request));
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
