package io.ddbkit.spec.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a house, of which no two have one id.
 *
 * @param all the rules, in the order in which they were added
 */
record HouseRules(List<HouseRule> all) {
  static final HouseRules NONE = new HouseRules(List.of());

  HouseRules {
    all = all.stream().distinct().toList();
    var byId = all.stream().collect(Collectors.groupingBy(HouseRule::id));
    byId.forEach(HouseRules::refuseTwo);
  }

  private static void refuseTwo(String id, List<HouseRule> rules) {
    if (rules.size() > 1) {
      throw new IllegalArgumentException(
          "two house rules have the id " + id + "; use another id for one of them");
    }
  }

  HouseRules and(List<HouseRule> more) {
    return new HouseRules(Stream.concat(all.stream(), more.stream()).toList());
  }

  Optional<HouseRule> byId(String id) {
    return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return all.stream().map(HouseRule::id).toList().toString();
  }
}
