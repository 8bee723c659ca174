/** How a call is answered: what every operation has in common, in the order of the service. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.service;

import org.jspecify.annotations.NullMarked;
