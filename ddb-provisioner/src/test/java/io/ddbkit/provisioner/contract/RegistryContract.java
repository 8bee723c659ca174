package io.ddbkit.provisioner.contract;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * What holds between traits, settings, handlers and the chapter on traits, whoever adds one.
 *
 * @param traits the traits
 * @param core the settings that a spec speaks of by itself
 * @param handlers the handlers
 * @param notYetSupported the settings that still await their handler, with the title of its issue
 * @param readme the chapter on traits
 */
public record RegistryContract(
    List<TraitType<?>> traits,
    Collection<Setting<?>> core,
    Collection<SettingHandler<?>> handlers,
    Map<Setting<?>, String> notYetSupported,
    String readme) {

  /** Members that several handlers add to: the revision is kept in tags. */
  private static final Set<String> SHARED = Set.of("Tags");

  /** A table of every part, on which each sample is said. */
  public static final TableSpec SAMPLE_BASE =
      TableSpec.named("orders")
          .partitionKey("customerId", STRING)
          .sortKey("placedAt", NUMBER)
          .globalIndex("by-sample", i -> i.partitionKey("sample", STRING).projecting("total"))
          .globalIndex("by-other", i -> i.partitionKey("other", STRING).sortKey("sample", STRING))
          .localIndex("by-total", LocalIndex.sortedBy("total", NUMBER).projectingKeysOnly());

  /** Whether tables with this trait can be made: no setting of them still awaits its handler. */
  public static boolean isHandled(Trait trait) {
    var settings = with(trait).settings().all();
    return Collections.disjoint(settings, Handlers.registered().notYetSupported().keySet());
  }

  /** Every breach, each naming its culprit; empty if there is none. */
  public List<String> violations() {
    var all = new ArrayList<String>();
    settings().forEach(setting -> handled(setting, all));
    traits.forEach(trait -> described(trait, all));
    traits.forEach(trait -> sampled(trait, all));
    writtenOnce(all);
    return all;
  }

  private Set<Setting<?>> settings() {
    var all = new LinkedHashSet<Setting<?>>(core);
    traits.forEach(trait -> all.addAll(trait.settings()));
    all.addAll(notYetSupported.keySet());
    return all;
  }

  private void handled(Setting<?> setting, List<String> violations) {
    long count = handlers.stream().filter(h -> h.setting().equals(setting)).count();
    var title = notYetSupported.get(setting);
    if (count > 1) {
      violations.add("setting " + setting + " has " + count + " handlers");
    }
    if (count == 0 && title == null) {
      violations.add("setting " + setting + " has no handler, and is not listed as awaiting one");
    }
    if (count > 0 && title != null) {
      violations.add("setting " + setting + " has a handler, and is listed as awaiting one");
    }
    if (title != null && title.isBlank()) {
      violations.add("setting " + setting + " awaits its handler without an issue's title");
    }
  }

  private void described(TraitType<?> trait, List<String> violations) {
    if (readme.lines().noneMatch(line -> line.startsWith("| `" + trait.id() + "` |"))) {
      violations.add(
          "trait " + trait + " has no row \"| `" + trait + "` |\" in ddb-traits/README.md");
    }
  }

  private void sampled(TraitType<?> trait, List<String> violations) {
    if (trait.samples().isEmpty()) {
      violations.add("trait " + trait + " has no sample");
    }
    for (var sample : trait.samples()) {
      try {
        var table = with(sample);
        table.settings().all().forEach(setting -> asks(table, setting));
      } catch (RuntimeException e) {
        violations.add("trait " + trait + ", sample " + sample + ": " + first(e).getMessage());
      }
    }
  }

  private static Throwable first(Throwable e) {
    return e.getCause() == null ? e : first(e.getCause());
  }

  /**
   * Asks for what is said of a table that stands so: a default on a component that is not {@code
   * Optional} leaves a value behind that cannot be made.
   */
  private static <T> void asks(ComposedTable table, Setting<T> setting) {
    var unused = table.enforced(setting, table.get(setting));
  }

  private static ComposedTable with(Trait sample) {
    return SAMPLE_BASE.with(sample).compose();
  }

  private void writtenOnce(List<String> violations) {
    var writers = new TreeMap<String, Set<String>>();
    var samples = traits.stream().flatMap(trait -> trait.samples().stream());
    var tables =
        Stream.concat(Stream.of(SAMPLE_BASE.compose()), samples.flatMap(s -> composed(s).stream()))
            .toList();
    for (var handler : handlers) {
      for (var table : tables) {
        for (var member : members(handler, table)) {
          writers.computeIfAbsent(member, name -> new TreeSet<>()).add(handler.setting().id());
        }
      }
    }
    writers.forEach(
        (member, settings) -> {
          if (settings.size() > 1 && !SHARED.contains(member)) {
            violations.add("CreateTable." + member + " is written by the handlers of " + settings);
          }
        });
  }

  /** The table with this sample; a sample that does not compose is told of elsewhere. */
  private static Optional<ComposedTable> composed(Trait sample) {
    try {
      return Optional.of(with(sample));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The members of CreateTable that a handler writes for a table. */
  private static <T> Set<String> members(SettingHandler<T> handler, ComposedTable table) {
    var request = CreateTableRequest.builder();
    table
        .get(handler.setting())
        .flatMap(
            desired ->
                handler.inCreate(
                    desired,
                    new HandlerContext(
                        Target.of(Optional.empty(), table.name()), table, Optional.empty())))
        .ifPresent(part -> part.accept(request));
    var built = request.build();
    return built.sdkFields().stream()
        .filter(field -> isSaid(field.getValueOrDefault(built)))
        .map(field -> field.memberName())
        .collect(Collectors.toSet());
  }

  private static boolean isSaid(Object value) {
    return value != null && !(value instanceof Collection<?> values && values.isEmpty());
  }
}
