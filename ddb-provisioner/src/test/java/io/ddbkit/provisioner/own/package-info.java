/** Traits as a user of the library writes them. */
package io.ddbkit.provisioner.own;
