/** Virtual time, and a control plane in memory that lives on it. */
package io.ddbkit.provisioner.fake;
