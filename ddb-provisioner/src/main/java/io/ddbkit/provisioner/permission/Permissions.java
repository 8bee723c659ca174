package io.ddbkit.provisioner.permission;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.traits.policy.AwsPlace;
import io.ddbkit.traits.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What runs ask AWS IAM for, and why.
 *
 * @param needs each permission with a reason; one permission may have several
 * @param place the region and the account that the policy names
 */
public record Permissions(List<Need> needs, AwsPlace place) {
  public Permissions {
    requireNonNull(needs, "needs");
    requireNonNull(place, "place");
    needs = List.copyOf(new LinkedHashSet<>(needs));
  }

  /** What these runs need, in any region and account. */
  public static Permissions anywhere(List<Need> needs) {
    return new Permissions(needs, AwsPlace.ANY);
  }

  /** The same in this region and account, such as {@code eu-west-1} and {@code 123456789012}. */
  @CheckReturnValue
  public Permissions in(String region, String account) {
    requireNonNull(region, "region");
    requireNonNull(account, "account");
    return new Permissions(needs, new AwsPlace(region, account));
  }

  /** These and those of other runs, in the region and account of these. */
  @CheckReturnValue
  public Permissions and(Permissions more) {
    requireNonNull(more, "more");
    var all = new ArrayList<>(needs);
    all.addAll(more.needs);
    return new Permissions(all, place);
  }

  /** The IAM actions, each once, in alphabetical order. */
  public SortedSet<String> actions() {
    var actions = new TreeSet<String>();
    needs.forEach(need -> actions.add(need.permission().action()));
    return Collections.unmodifiableSortedSet(actions);
  }

  /**
   * The policy that allows these and nothing else. IAM takes 6,144 characters of a managed policy,
   * white space left out; tables that need the same share their statements.
   *
   * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
   *     and AWS STS quotas</a>
   */
  public PolicyDocument policy() {
    return PolicyDocument.allowing(new Statements(this).all());
  }

  /** The actions as a person reads them, each with its resources and the reasons. */
  public String text() {
    return new PermissionsText(this).toString();
  }
}
