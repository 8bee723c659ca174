/**
 * How fast an account is asked: the rates of its APIs, the calls in flight and the tables in
 * transition, shared by all that are handed one {@link io.ddbkit.provisioner.governor.Governor}.
 */
@NullMarked
package io.ddbkit.provisioner.governor;

import org.jspecify.annotations.NullMarked;
