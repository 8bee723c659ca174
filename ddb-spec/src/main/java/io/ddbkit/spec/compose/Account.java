package io.ddbkit.spec.compose;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The resolutions of a whole table as an answer to a colleague: setting by setting, and all that
 * one speaker said of it in one breath.
 */
record Account(SortedMap<Path, Resolution> resolutions) {

  String text() {
    var bySetting = new LinkedHashMap<Path, Map<String, List<Path>>>();
    resolutions.forEach(
        (path, resolution) ->
            bySetting
                .computeIfAbsent(path.prefix(1), setting -> new LinkedHashMap<>())
                .computeIfAbsent(speakers(resolution), speakers -> new ArrayList<>())
                .add(path));
    return bySetting.values().stream()
        .flatMap(groups -> groups.entrySet().stream())
        .map(group -> text(group.getKey(), group.getValue()))
        .collect(Collectors.joining());
  }

  private String text(String speakers, List<Path> places) {
    var text = new StringBuilder();
    for (var place : places) {
      var name = text.isEmpty() ? place.toString() : place.below(place.prefix(1));
      text.append(text.isEmpty() ? "" : "; ")
          .append(name)
          .append(" = ")
          .append(Printable.value(value(place)));
    }
    text.append("\n    ").append(speakers).append('\n');
    places.stream()
        .flatMap(place -> resolution(place).dismissers().stream().map(Account::dismissed))
        .distinct()
        .forEach(text::append);
    places.stream()
        .flatMap(place -> resolution(place).losers().stream().map(loser -> rather(place, loser)))
        .distinct()
        .forEach(text::append);
    return text.toString();
  }

  private Resolution resolution(Path place) {
    return Objects.requireNonNull(resolutions.get(place));
  }

  private Object value(Path place) {
    return resolution(place).winner().value();
  }

  /**
   * Those who need it, and those who agree with equal strength: a default that agrees tells
   * nothing.
   */
  private static String speakers(Resolution resolution) {
    var winner = resolution.winner();
    var origins =
        resolution.agreed().stream()
            .filter(claim -> claim.needed() || claim.strength() == winner.strength())
            .map(claim -> claim.needed() ? claim.origin().needing() : claim.origin())
            .map(Origin::toString)
            .distinct()
            .collect(Collectors.joining(" and "));
    return winner.strength().words() + ": " + origins + because(winner.origin());
  }

  private static String rather(Path place, Claim loser) {
    var of = place.steps().size() == 1 ? "" : place.below(place.prefix(1)) + " = ";
    return "    rather than %s%s; %s: %s%n"
        .formatted(of, Printable.value(loser.value()), loser.strength().words(), loser.origin())
        .replace(System.lineSeparator(), "\n");
  }

  private static String dismissed(Claim by) {
    var who = by.strength().words() + ": " + by.origin() + because(by.origin());
    return "    what was set here does not count; " + who + "\n";
  }

  private static String because(Origin origin) {
    return origin.reason().map(why -> ", because " + Printable.sentence(why)).orElse("");
  }
}
