package io.ddbkit.provisioner.permission;

import io.ddbkit.traits.policy.Grant;
import io.ddbkit.traits.policy.Grant.Restriction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The statements that allow permissions: what is allowed on the same resources is one. */
final class Statements {
  private final Permissions permissions;

  private record Allowed(SortedSet<String> arns, Optional<Restriction> condition) {}

  private record Asked(String action, Optional<Restriction> condition) {}

  Statements(Permissions permissions) {
    this.permissions = permissions;
  }

  List<Grant> all() {
    var actions = new LinkedHashMap<Allowed, SortedSet<String>>();
    resources()
        .forEach(
            (asked, arns) ->
                actions
                    .computeIfAbsent(new Allowed(arns, asked.condition()), where -> new TreeSet<>())
                    .add(asked.action()));
    var grants = new ArrayList<Grant>();
    actions.forEach(
        (where, allowed) ->
            grants.add(new Grant(allowed, where.arns(), where.condition().stream().toList())));
    return grants;
  }

  private Map<Asked, SortedSet<String>> resources() {
    var resources = new LinkedHashMap<Asked, SortedSet<String>>();
    for (var need : permissions.needs()) {
      var permission = need.permission();
      resources
          .computeIfAbsent(
              new Asked(permission.action(), permission.condition()), asked -> new TreeSet<>())
          .add(permission.resource().of(need.table(), permissions.place()));
    }
    return resources;
  }

  /** The reasons by action and resource, in alphabetical order of actions. */
  Map<String, Map<String, SortedSet<String>>> reasons() {
    var reasons = new TreeMap<String, Map<String, SortedSet<String>>>();
    for (var need : permissions.needs()) {
      var arn = need.permission().resource().of(need.table(), permissions.place());
      reasons
          .computeIfAbsent(need.permission().action(), action -> new TreeMap<>())
          .computeIfAbsent(arn, resource -> new TreeSet<>())
          .add(need.table() + ": " + need.reason());
    }
    return reasons;
  }
}
