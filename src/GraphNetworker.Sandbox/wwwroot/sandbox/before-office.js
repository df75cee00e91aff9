// Own stand-in for https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js, which office.js asks for and npm does not carry.
// Loaded before office.js it makes office.js's own test (MicrosoftAjaxFactory.isMsAjaxLoaded) true, so that nothing is
// fetched from outside. Only what Outlook's web host file touches is here, written from its uses, not from the original.
(function (window) {
  'use strict';

  function failure(name, message, details) {
    const error = new Error(message || name);
    error.name = name;
    return Object.assign(error, details);
  }

  const Type = window.Type = window.Type || Function;
  Type.registerNamespace = function (path) {
    path.split('.').reduce((parent, name) => (parent[name] = parent[name] || {}), window);
  };
  Type.registerClass = function () {};
  Type.prototype.registerClass = function () { return this; };

  Object.assign(Error, {
    create: (message, details) => Object.assign(new Error(message), details),
    argument: (name, message) => failure('Sys.ArgumentException', message || `Value does not fall within the expected range. Parameter name: ${name}`, { paramName: name }),
    argumentNull: (name, message) => failure('Sys.ArgumentNullException', message || `Value cannot be null. Parameter name: ${name}`, { paramName: name }),
    argumentOutOfRange: (name, value, message) => failure('Sys.ArgumentOutOfRangeException', message || `Specified argument was out of the range of valid values. Parameter name: ${name}`, { paramName: name, actualValue: value }),
    argumentType: (name, actual, expected, message) => failure('Sys.ArgumentTypeException', message || `Object cannot be converted to the required type. Parameter name: ${name}`, { paramName: name }),
    parameterCount: (message) => failure('Sys.ParameterCountException', message || 'Parameter count mismatch.'),
    invalidOperation: (message) => failure('Sys.InvalidOperationException', message),
    notImplemented: (message) => failure('Sys.NotImplementedException', message),
  });

  /** An error when the arguments do not fit the description, else null. */
  Function._validateParams = function (values, parameters) {
    const required = parameters.filter((parameter) => !parameter.optional).length;
    if (typeof values.length === 'number' && values.length < required) {
      return Error.parameterCount();
    }

    for (let index = 0; index < parameters.length && index < (values.length || 0); index++) {
      const { name, type, mayBeNull, optional } = parameters[index];
      const value = values[index];
      if (value === undefined || value === null) {
        if (!optional && mayBeNull === false) {
          return Error.argumentNull(name);
        }
      } else if (type && type !== Object && typeof value !== type.name.toLowerCase() && !(value instanceof type)) {
        return Error.argumentType(name);
      }
    }

    return null;
  };

  const Sys = window.Sys = window.Sys || {};
  Sys.StringBuilder = class {
    constructor(text) { this.parts = text ? [text] : []; }

    append(text) { this.parts.push(text); return this; }

    toString() { return this.parts.join(''); }
  };
  Sys.Serialization = { JavaScriptSerializer: { serialize: (value) => JSON.stringify(value), deserialize: (text) => JSON.parse(text) } };
  Sys.Debug = { trace() {}, assert() {} };
  Sys.Browser = { InternetExplorer: {}, agent: null, version: 0 };
}(window));
