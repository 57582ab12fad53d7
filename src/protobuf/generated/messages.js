// Generated from proto/ by `npm run proto`. Do not edit.
/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["flatline"] || ($protobuf.roots["flatline"] = {});

export const tensorflow = $root.tensorflow = (() => {

    /**
     * Namespace tensorflow.
     * @exports tensorflow
     * @namespace
     */
    const tensorflow = {};

    /**
     * DataType enum.
     * @name tensorflow.DataType
     * @enum {number}
     * @property {number} DT_INVALID=0 DT_INVALID value
     * @property {number} DT_FLOAT=1 DT_FLOAT value
     * @property {number} DT_DOUBLE=2 DT_DOUBLE value
     * @property {number} DT_INT32=3 DT_INT32 value
     * @property {number} DT_UINT8=4 DT_UINT8 value
     * @property {number} DT_INT16=5 DT_INT16 value
     * @property {number} DT_INT8=6 DT_INT8 value
     * @property {number} DT_STRING=7 DT_STRING value
     * @property {number} DT_COMPLEX64=8 DT_COMPLEX64 value
     * @property {number} DT_INT64=9 DT_INT64 value
     * @property {number} DT_BOOL=10 DT_BOOL value
     * @property {number} DT_QINT8=11 DT_QINT8 value
     * @property {number} DT_QUINT8=12 DT_QUINT8 value
     * @property {number} DT_QINT32=13 DT_QINT32 value
     * @property {number} DT_BFLOAT16=14 DT_BFLOAT16 value
     * @property {number} DT_QINT16=15 DT_QINT16 value
     * @property {number} DT_QUINT16=16 DT_QUINT16 value
     * @property {number} DT_UINT16=17 DT_UINT16 value
     * @property {number} DT_COMPLEX128=18 DT_COMPLEX128 value
     * @property {number} DT_HALF=19 DT_HALF value
     * @property {number} DT_RESOURCE=20 DT_RESOURCE value
     * @property {number} DT_VARIANT=21 DT_VARIANT value
     * @property {number} DT_UINT32=22 DT_UINT32 value
     * @property {number} DT_UINT64=23 DT_UINT64 value
     * @property {number} DT_FLOAT8_E5M2=24 DT_FLOAT8_E5M2 value
     * @property {number} DT_FLOAT8_E4M3FN=25 DT_FLOAT8_E4M3FN value
     * @property {number} DT_FLOAT8_E4M3FNUZ=26 DT_FLOAT8_E4M3FNUZ value
     * @property {number} DT_FLOAT8_E4M3B11FNUZ=27 DT_FLOAT8_E4M3B11FNUZ value
     * @property {number} DT_FLOAT8_E5M2FNUZ=28 DT_FLOAT8_E5M2FNUZ value
     * @property {number} DT_INT4=29 DT_INT4 value
     * @property {number} DT_UINT4=30 DT_UINT4 value
     * @property {number} DT_INT2=31 DT_INT2 value
     * @property {number} DT_UINT2=32 DT_UINT2 value
     * @property {number} DT_FLOAT4_E2M1FN=33 DT_FLOAT4_E2M1FN value
     */
    tensorflow.DataType = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "DT_INVALID"] = 0;
        values[valuesById[1] = "DT_FLOAT"] = 1;
        values[valuesById[2] = "DT_DOUBLE"] = 2;
        values[valuesById[3] = "DT_INT32"] = 3;
        values[valuesById[4] = "DT_UINT8"] = 4;
        values[valuesById[5] = "DT_INT16"] = 5;
        values[valuesById[6] = "DT_INT8"] = 6;
        values[valuesById[7] = "DT_STRING"] = 7;
        values[valuesById[8] = "DT_COMPLEX64"] = 8;
        values[valuesById[9] = "DT_INT64"] = 9;
        values[valuesById[10] = "DT_BOOL"] = 10;
        values[valuesById[11] = "DT_QINT8"] = 11;
        values[valuesById[12] = "DT_QUINT8"] = 12;
        values[valuesById[13] = "DT_QINT32"] = 13;
        values[valuesById[14] = "DT_BFLOAT16"] = 14;
        values[valuesById[15] = "DT_QINT16"] = 15;
        values[valuesById[16] = "DT_QUINT16"] = 16;
        values[valuesById[17] = "DT_UINT16"] = 17;
        values[valuesById[18] = "DT_COMPLEX128"] = 18;
        values[valuesById[19] = "DT_HALF"] = 19;
        values[valuesById[20] = "DT_RESOURCE"] = 20;
        values[valuesById[21] = "DT_VARIANT"] = 21;
        values[valuesById[22] = "DT_UINT32"] = 22;
        values[valuesById[23] = "DT_UINT64"] = 23;
        values[valuesById[24] = "DT_FLOAT8_E5M2"] = 24;
        values[valuesById[25] = "DT_FLOAT8_E4M3FN"] = 25;
        values[valuesById[26] = "DT_FLOAT8_E4M3FNUZ"] = 26;
        values[valuesById[27] = "DT_FLOAT8_E4M3B11FNUZ"] = 27;
        values[valuesById[28] = "DT_FLOAT8_E5M2FNUZ"] = 28;
        values[valuesById[29] = "DT_INT4"] = 29;
        values[valuesById[30] = "DT_UINT4"] = 30;
        values[valuesById[31] = "DT_INT2"] = 31;
        values[valuesById[32] = "DT_UINT2"] = 32;
        values[valuesById[33] = "DT_FLOAT4_E2M1FN"] = 33;
        return values;
    })();

    tensorflow.TensorShapeProto = (function() {

        /**
         * Properties of a TensorShapeProto.
         * @typedef {Object} tensorflow.TensorShapeProto.$Properties
         * @property {Array.<tensorflow.TensorShapeProto.Dim.$Properties>|null} [dim] TensorShapeProto dim
         * @property {boolean|null} [unknownRank] TensorShapeProto unknownRank
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TensorShapeProto.
         * @memberof tensorflow
         * @interface ITensorShapeProto
         * @augments tensorflow.TensorShapeProto.$Properties
         * @deprecated Use tensorflow.TensorShapeProto.$Properties instead.
         */

        /**
         * Shape of a TensorShapeProto.
         * @typedef {tensorflow.TensorShapeProto.$Properties} tensorflow.TensorShapeProto.$Shape
         */

        /**
         * Constructs a new TensorShapeProto.
         * @memberof tensorflow
         * @classdesc Represents a TensorShapeProto.
         * @constructor
         * @param {tensorflow.TensorShapeProto.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TensorShapeProto = function (properties) {
            this.dim = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TensorShapeProto dim.
         * @member {Array.<tensorflow.TensorShapeProto.Dim.$Properties>} dim
         * @memberof tensorflow.TensorShapeProto
         * @instance
         */
        TensorShapeProto.prototype.dim = $util.emptyArray;

        /**
         * TensorShapeProto unknownRank.
         * @member {boolean} unknownRank
         * @memberof tensorflow.TensorShapeProto
         * @instance
         */
        TensorShapeProto.prototype.unknownRank = false;

        /**
         * Encodes the specified TensorShapeProto message. Does not implicitly {@link tensorflow.TensorShapeProto.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.TensorShapeProto
         * @static
         * @param {tensorflow.TensorShapeProto.$Properties} message TensorShapeProto message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TensorShapeProto.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.dim != null && message.dim.length)
                for (let i = 0; i < message.dim.length; ++i)
                    $root.tensorflow.TensorShapeProto.Dim.encode(message.dim[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.unknownRank != null && $Object.hasOwnProperty.call(message, "unknownRank") && message.unknownRank !== false)
                writer.uint32(/* id 3, wireType 0 =*/24).bool(message.unknownRank);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TensorShapeProto message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.TensorShapeProto
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.TensorShapeProto & tensorflow.TensorShapeProto.$Shape} TensorShapeProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TensorShapeProto.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.TensorShapeProto();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.dim && message.dim.length))
                            message.dim = [];
                        message.dim.push($root.tensorflow.TensorShapeProto.Dim.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.unknownRank = value;
                        else
                            delete message.unknownRank;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        TensorShapeProto.Dim = (function() {

            /**
             * Properties of a Dim.
             * @typedef {Object} tensorflow.TensorShapeProto.Dim.$Properties
             * @property {Long|null} [size] Dim size
             * @property {string|null} [name] Dim name
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Dim.
             * @memberof tensorflow.TensorShapeProto
             * @interface IDim
             * @augments tensorflow.TensorShapeProto.Dim.$Properties
             * @deprecated Use tensorflow.TensorShapeProto.Dim.$Properties instead.
             */

            /**
             * Shape of a Dim.
             * @typedef {tensorflow.TensorShapeProto.Dim.$Properties} tensorflow.TensorShapeProto.Dim.$Shape
             */

            /**
             * Constructs a new Dim.
             * @memberof tensorflow.TensorShapeProto
             * @classdesc Represents a Dim.
             * @constructor
             * @param {tensorflow.TensorShapeProto.Dim.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Dim = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Dim size.
             * @member {Long} size
             * @memberof tensorflow.TensorShapeProto.Dim
             * @instance
             */
            Dim.prototype.size = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Dim name.
             * @member {string} name
             * @memberof tensorflow.TensorShapeProto.Dim
             * @instance
             */
            Dim.prototype.name = "";

            /**
             * Encodes the specified Dim message. Does not implicitly {@link tensorflow.TensorShapeProto.Dim.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.TensorShapeProto.Dim
             * @static
             * @param {tensorflow.TensorShapeProto.Dim.$Properties} message Dim message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Dim.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.size != null && $Object.hasOwnProperty.call(message, "size") && (typeof message.size === "object" ? message.size.low || message.size.high : message.size !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).int64(message.size);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Dim message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.TensorShapeProto.Dim
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.TensorShapeProto.Dim & tensorflow.TensorShapeProto.Dim.$Shape} Dim
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Dim.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.TensorShapeProto.Dim();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.size = value;
                            else
                                delete message.size;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Dim;
        })();

        return TensorShapeProto;
    })();

    tensorflow.TensorProto = (function() {

        /**
         * Properties of a TensorProto.
         * @typedef {Object} tensorflow.TensorProto.$Properties
         * @property {tensorflow.DataType|null} [dtype] TensorProto dtype
         * @property {tensorflow.TensorShapeProto.$Properties|null} [tensorShape] TensorProto tensorShape
         * @property {number|null} [versionNumber] TensorProto versionNumber
         * @property {Uint8Array|null} [tensorContent] TensorProto tensorContent
         * @property {Array.<number>|null} [floatVal] TensorProto floatVal
         * @property {Array.<number>|null} [doubleVal] TensorProto doubleVal
         * @property {Array.<number>|null} [intVal] TensorProto intVal
         * @property {Array.<Uint8Array>|null} [stringVal] TensorProto stringVal
         * @property {Array.<number>|null} [scomplexVal] TensorProto scomplexVal
         * @property {Array.<Long>|null} [int64Val] TensorProto int64Val
         * @property {Array.<boolean>|null} [boolVal] TensorProto boolVal
         * @property {Array.<number>|null} [dcomplexVal] TensorProto dcomplexVal
         * @property {Array.<number>|null} [halfVal] TensorProto halfVal
         * @property {Array.<tensorflow.ResourceHandleProto.$Properties>|null} [resourceHandleVal] TensorProto resourceHandleVal
         * @property {Array.<tensorflow.VariantTensorDataProto.$Properties>|null} [variantVal] TensorProto variantVal
         * @property {Array.<number>|null} [uint32Val] TensorProto uint32Val
         * @property {Array.<Long>|null} [uint64Val] TensorProto uint64Val
         * @property {Uint8Array|null} [float8Val] TensorProto float8Val
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TensorProto.
         * @memberof tensorflow
         * @interface ITensorProto
         * @augments tensorflow.TensorProto.$Properties
         * @deprecated Use tensorflow.TensorProto.$Properties instead.
         */

        /**
         * Shape of a TensorProto.
         * @typedef {tensorflow.TensorProto.$Properties} tensorflow.TensorProto.$Shape
         */

        /**
         * Constructs a new TensorProto.
         * @memberof tensorflow
         * @classdesc Represents a TensorProto.
         * @constructor
         * @param {tensorflow.TensorProto.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TensorProto = function (properties) {
            this.floatVal = [];
            this.doubleVal = [];
            this.intVal = [];
            this.stringVal = [];
            this.scomplexVal = [];
            this.int64Val = [];
            this.boolVal = [];
            this.dcomplexVal = [];
            this.halfVal = [];
            this.resourceHandleVal = [];
            this.variantVal = [];
            this.uint32Val = [];
            this.uint64Val = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TensorProto dtype.
         * @member {tensorflow.DataType} dtype
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.dtype = 0;

        /**
         * TensorProto tensorShape.
         * @member {tensorflow.TensorShapeProto.$Properties|null|undefined} tensorShape
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.tensorShape = null;

        /**
         * TensorProto versionNumber.
         * @member {number} versionNumber
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.versionNumber = 0;

        /**
         * TensorProto tensorContent.
         * @member {Uint8Array} tensorContent
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.tensorContent = $util.newBuffer([]);

        /**
         * TensorProto floatVal.
         * @member {Array.<number>} floatVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.floatVal = $util.emptyArray;

        /**
         * TensorProto doubleVal.
         * @member {Array.<number>} doubleVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.doubleVal = $util.emptyArray;

        /**
         * TensorProto intVal.
         * @member {Array.<number>} intVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.intVal = $util.emptyArray;

        /**
         * TensorProto stringVal.
         * @member {Array.<Uint8Array>} stringVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.stringVal = $util.emptyArray;

        /**
         * TensorProto scomplexVal.
         * @member {Array.<number>} scomplexVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.scomplexVal = $util.emptyArray;

        /**
         * TensorProto int64Val.
         * @member {Array.<Long>} int64Val
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.int64Val = $util.emptyArray;

        /**
         * TensorProto boolVal.
         * @member {Array.<boolean>} boolVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.boolVal = $util.emptyArray;

        /**
         * TensorProto dcomplexVal.
         * @member {Array.<number>} dcomplexVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.dcomplexVal = $util.emptyArray;

        /**
         * TensorProto halfVal.
         * @member {Array.<number>} halfVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.halfVal = $util.emptyArray;

        /**
         * TensorProto resourceHandleVal.
         * @member {Array.<tensorflow.ResourceHandleProto.$Properties>} resourceHandleVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.resourceHandleVal = $util.emptyArray;

        /**
         * TensorProto variantVal.
         * @member {Array.<tensorflow.VariantTensorDataProto.$Properties>} variantVal
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.variantVal = $util.emptyArray;

        /**
         * TensorProto uint32Val.
         * @member {Array.<number>} uint32Val
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.uint32Val = $util.emptyArray;

        /**
         * TensorProto uint64Val.
         * @member {Array.<Long>} uint64Val
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.uint64Val = $util.emptyArray;

        /**
         * TensorProto float8Val.
         * @member {Uint8Array} float8Val
         * @memberof tensorflow.TensorProto
         * @instance
         */
        TensorProto.prototype.float8Val = $util.newBuffer([]);

        /**
         * Encodes the specified TensorProto message. Does not implicitly {@link tensorflow.TensorProto.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.TensorProto
         * @static
         * @param {tensorflow.TensorProto.$Properties} message TensorProto message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TensorProto.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.dtype != null && $Object.hasOwnProperty.call(message, "dtype") && message.dtype !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.dtype);
            if (message.tensorShape != null && $Object.hasOwnProperty.call(message, "tensorShape"))
                $root.tensorflow.TensorShapeProto.encode(message.tensorShape, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.versionNumber != null && $Object.hasOwnProperty.call(message, "versionNumber") && message.versionNumber !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).int32(message.versionNumber);
            if (message.tensorContent != null && $Object.hasOwnProperty.call(message, "tensorContent") && message.tensorContent.length)
                writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.tensorContent);
            if (message.floatVal != null && message.floatVal.length)
                writer.uint32(/* id 5, wireType 2 =*/42).floats(message.floatVal);
            if (message.doubleVal != null && message.doubleVal.length)
                writer.uint32(/* id 6, wireType 2 =*/50).doubles(message.doubleVal);
            if (message.intVal != null && message.intVal.length)
                writer.uint32(/* id 7, wireType 2 =*/58).int32s(message.intVal);
            if (message.stringVal != null && message.stringVal.length)
                for (let i = 0; i < message.stringVal.length; ++i)
                    writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.stringVal[i]);
            if (message.scomplexVal != null && message.scomplexVal.length)
                writer.uint32(/* id 9, wireType 2 =*/74).floats(message.scomplexVal);
            if (message.int64Val != null && message.int64Val.length)
                writer.uint32(/* id 10, wireType 2 =*/82).int64s(message.int64Val);
            if (message.boolVal != null && message.boolVal.length)
                writer.uint32(/* id 11, wireType 2 =*/90).bools(message.boolVal);
            if (message.dcomplexVal != null && message.dcomplexVal.length)
                writer.uint32(/* id 12, wireType 2 =*/98).doubles(message.dcomplexVal);
            if (message.halfVal != null && message.halfVal.length)
                writer.uint32(/* id 13, wireType 2 =*/106).int32s(message.halfVal);
            if (message.resourceHandleVal != null && message.resourceHandleVal.length)
                for (let i = 0; i < message.resourceHandleVal.length; ++i)
                    $root.tensorflow.ResourceHandleProto.encode(message.resourceHandleVal[i], writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
            if (message.variantVal != null && message.variantVal.length)
                for (let i = 0; i < message.variantVal.length; ++i)
                    $root.tensorflow.VariantTensorDataProto.encode(message.variantVal[i], writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
            if (message.uint32Val != null && message.uint32Val.length)
                writer.uint32(/* id 16, wireType 2 =*/130).uint32s(message.uint32Val);
            if (message.uint64Val != null && message.uint64Val.length)
                writer.uint32(/* id 17, wireType 2 =*/138).uint64s(message.uint64Val);
            if (message.float8Val != null && $Object.hasOwnProperty.call(message, "float8Val") && message.float8Val.length)
                writer.uint32(/* id 18, wireType 2 =*/146).bytes(message.float8Val);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TensorProto message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.TensorProto
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.TensorProto & tensorflow.TensorProto.$Shape} TensorProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TensorProto.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.TensorProto();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.dtype = value;
                        else
                            delete message.dtype;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.tensorShape = $root.tensorflow.TensorShapeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.tensorShape);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.versionNumber = value;
                        else
                            delete message.versionNumber;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.tensorContent = value;
                        else
                            delete message.tensorContent;
                        continue;
                    }
                case 5: {
                        if (wireType === 2) {
                            if (!(message.floatVal && message.floatVal.length))
                                message.floatVal = [];
                            reader.floats(message.floatVal);
                            continue;
                        }
                        if (wireType !== 5)
                            break;
                        if (!(message.floatVal && message.floatVal.length))
                            message.floatVal = [];
                        message.floatVal.push(reader.float());
                        continue;
                    }
                case 6: {
                        if (wireType === 2) {
                            if (!(message.doubleVal && message.doubleVal.length))
                                message.doubleVal = [];
                            reader.doubles(message.doubleVal);
                            continue;
                        }
                        if (wireType !== 1)
                            break;
                        if (!(message.doubleVal && message.doubleVal.length))
                            message.doubleVal = [];
                        message.doubleVal.push(reader.double());
                        continue;
                    }
                case 7: {
                        if (wireType === 2) {
                            if (!(message.intVal && message.intVal.length))
                                message.intVal = [];
                            reader.int32s(message.intVal);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.intVal && message.intVal.length))
                            message.intVal = [];
                        message.intVal.push(reader.int32());
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if (!(message.stringVal && message.stringVal.length))
                            message.stringVal = [];
                        message.stringVal.push(reader.bytes());
                        continue;
                    }
                case 9: {
                        if (wireType === 2) {
                            if (!(message.scomplexVal && message.scomplexVal.length))
                                message.scomplexVal = [];
                            reader.floats(message.scomplexVal);
                            continue;
                        }
                        if (wireType !== 5)
                            break;
                        if (!(message.scomplexVal && message.scomplexVal.length))
                            message.scomplexVal = [];
                        message.scomplexVal.push(reader.float());
                        continue;
                    }
                case 10: {
                        if (wireType === 2) {
                            if (!(message.int64Val && message.int64Val.length))
                                message.int64Val = [];
                            reader.int64s(message.int64Val);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.int64Val && message.int64Val.length))
                            message.int64Val = [];
                        message.int64Val.push(reader.int64());
                        continue;
                    }
                case 11: {
                        if (wireType === 2) {
                            if (!(message.boolVal && message.boolVal.length))
                                message.boolVal = [];
                            reader.bools(message.boolVal);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.boolVal && message.boolVal.length))
                            message.boolVal = [];
                        message.boolVal.push(reader.bool());
                        continue;
                    }
                case 12: {
                        if (wireType === 2) {
                            if (!(message.dcomplexVal && message.dcomplexVal.length))
                                message.dcomplexVal = [];
                            reader.doubles(message.dcomplexVal);
                            continue;
                        }
                        if (wireType !== 1)
                            break;
                        if (!(message.dcomplexVal && message.dcomplexVal.length))
                            message.dcomplexVal = [];
                        message.dcomplexVal.push(reader.double());
                        continue;
                    }
                case 13: {
                        if (wireType === 2) {
                            if (!(message.halfVal && message.halfVal.length))
                                message.halfVal = [];
                            reader.int32s(message.halfVal);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.halfVal && message.halfVal.length))
                            message.halfVal = [];
                        message.halfVal.push(reader.int32());
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        if (!(message.resourceHandleVal && message.resourceHandleVal.length))
                            message.resourceHandleVal = [];
                        message.resourceHandleVal.push($root.tensorflow.ResourceHandleProto.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        if (!(message.variantVal && message.variantVal.length))
                            message.variantVal = [];
                        message.variantVal.push($root.tensorflow.VariantTensorDataProto.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 16: {
                        if (wireType === 2) {
                            if (!(message.uint32Val && message.uint32Val.length))
                                message.uint32Val = [];
                            reader.uint32s(message.uint32Val);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.uint32Val && message.uint32Val.length))
                            message.uint32Val = [];
                        message.uint32Val.push(reader.uint32());
                        continue;
                    }
                case 17: {
                        if (wireType === 2) {
                            if (!(message.uint64Val && message.uint64Val.length))
                                message.uint64Val = [];
                            reader.uint64s(message.uint64Val);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.uint64Val && message.uint64Val.length))
                            message.uint64Val = [];
                        message.uint64Val.push(reader.uint64());
                        continue;
                    }
                case 18: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.float8Val = value;
                        else
                            delete message.float8Val;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TensorProto;
    })();

    tensorflow.ResourceHandleProto = (function() {

        /**
         * Properties of a ResourceHandleProto.
         * @typedef {Object} tensorflow.ResourceHandleProto.$Properties
         * @property {string|null} [device] ResourceHandleProto device
         * @property {string|null} [container] ResourceHandleProto container
         * @property {string|null} [name] ResourceHandleProto name
         * @property {Long|null} [hashCode] ResourceHandleProto hashCode
         * @property {string|null} [maybeTypeName] ResourceHandleProto maybeTypeName
         * @property {Array.<tensorflow.ResourceHandleProto.DtypeAndShape.$Properties>|null} [dtypesAndShapes] ResourceHandleProto dtypesAndShapes
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a ResourceHandleProto.
         * @memberof tensorflow
         * @interface IResourceHandleProto
         * @augments tensorflow.ResourceHandleProto.$Properties
         * @deprecated Use tensorflow.ResourceHandleProto.$Properties instead.
         */

        /**
         * Shape of a ResourceHandleProto.
         * @typedef {tensorflow.ResourceHandleProto.$Properties} tensorflow.ResourceHandleProto.$Shape
         */

        /**
         * Constructs a new ResourceHandleProto.
         * @memberof tensorflow
         * @classdesc Represents a ResourceHandleProto.
         * @constructor
         * @param {tensorflow.ResourceHandleProto.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const ResourceHandleProto = function (properties) {
            this.dtypesAndShapes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * ResourceHandleProto device.
         * @member {string} device
         * @memberof tensorflow.ResourceHandleProto
         * @instance
         */
        ResourceHandleProto.prototype.device = "";

        /**
         * ResourceHandleProto container.
         * @member {string} container
         * @memberof tensorflow.ResourceHandleProto
         * @instance
         */
        ResourceHandleProto.prototype.container = "";

        /**
         * ResourceHandleProto name.
         * @member {string} name
         * @memberof tensorflow.ResourceHandleProto
         * @instance
         */
        ResourceHandleProto.prototype.name = "";

        /**
         * ResourceHandleProto hashCode.
         * @member {Long} hashCode
         * @memberof tensorflow.ResourceHandleProto
         * @instance
         */
        ResourceHandleProto.prototype.hashCode = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * ResourceHandleProto maybeTypeName.
         * @member {string} maybeTypeName
         * @memberof tensorflow.ResourceHandleProto
         * @instance
         */
        ResourceHandleProto.prototype.maybeTypeName = "";

        /**
         * ResourceHandleProto dtypesAndShapes.
         * @member {Array.<tensorflow.ResourceHandleProto.DtypeAndShape.$Properties>} dtypesAndShapes
         * @memberof tensorflow.ResourceHandleProto
         * @instance
         */
        ResourceHandleProto.prototype.dtypesAndShapes = $util.emptyArray;

        /**
         * Encodes the specified ResourceHandleProto message. Does not implicitly {@link tensorflow.ResourceHandleProto.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.ResourceHandleProto
         * @static
         * @param {tensorflow.ResourceHandleProto.$Properties} message ResourceHandleProto message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        ResourceHandleProto.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
            if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.container);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
            if (message.hashCode != null && $Object.hasOwnProperty.call(message, "hashCode") && (typeof message.hashCode === "object" ? message.hashCode.low || message.hashCode.high : message.hashCode !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.hashCode);
            if (message.maybeTypeName != null && $Object.hasOwnProperty.call(message, "maybeTypeName") && message.maybeTypeName !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.maybeTypeName);
            if (message.dtypesAndShapes != null && message.dtypesAndShapes.length)
                for (let i = 0; i < message.dtypesAndShapes.length; ++i)
                    $root.tensorflow.ResourceHandleProto.DtypeAndShape.encode(message.dtypesAndShapes[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a ResourceHandleProto message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.ResourceHandleProto
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.ResourceHandleProto & tensorflow.ResourceHandleProto.$Shape} ResourceHandleProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        ResourceHandleProto.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.ResourceHandleProto();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.device = value;
                        else
                            delete message.device;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.container = value;
                        else
                            delete message.container;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.hashCode = value;
                        else
                            delete message.hashCode;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.maybeTypeName = value;
                        else
                            delete message.maybeTypeName;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.dtypesAndShapes && message.dtypesAndShapes.length))
                            message.dtypesAndShapes = [];
                        message.dtypesAndShapes.push($root.tensorflow.ResourceHandleProto.DtypeAndShape.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        ResourceHandleProto.DtypeAndShape = (function() {

            /**
             * Properties of a DtypeAndShape.
             * @typedef {Object} tensorflow.ResourceHandleProto.DtypeAndShape.$Properties
             * @property {tensorflow.DataType|null} [dtype] DtypeAndShape dtype
             * @property {tensorflow.TensorShapeProto.$Properties|null} [shape] DtypeAndShape shape
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DtypeAndShape.
             * @memberof tensorflow.ResourceHandleProto
             * @interface IDtypeAndShape
             * @augments tensorflow.ResourceHandleProto.DtypeAndShape.$Properties
             * @deprecated Use tensorflow.ResourceHandleProto.DtypeAndShape.$Properties instead.
             */

            /**
             * Shape of a DtypeAndShape.
             * @typedef {tensorflow.ResourceHandleProto.DtypeAndShape.$Properties} tensorflow.ResourceHandleProto.DtypeAndShape.$Shape
             */

            /**
             * Constructs a new DtypeAndShape.
             * @memberof tensorflow.ResourceHandleProto
             * @classdesc Represents a DtypeAndShape.
             * @constructor
             * @param {tensorflow.ResourceHandleProto.DtypeAndShape.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DtypeAndShape = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DtypeAndShape dtype.
             * @member {tensorflow.DataType} dtype
             * @memberof tensorflow.ResourceHandleProto.DtypeAndShape
             * @instance
             */
            DtypeAndShape.prototype.dtype = 0;

            /**
             * DtypeAndShape shape.
             * @member {tensorflow.TensorShapeProto.$Properties|null|undefined} shape
             * @memberof tensorflow.ResourceHandleProto.DtypeAndShape
             * @instance
             */
            DtypeAndShape.prototype.shape = null;

            /**
             * Encodes the specified DtypeAndShape message. Does not implicitly {@link tensorflow.ResourceHandleProto.DtypeAndShape.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.ResourceHandleProto.DtypeAndShape
             * @static
             * @param {tensorflow.ResourceHandleProto.DtypeAndShape.$Properties} message DtypeAndShape message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DtypeAndShape.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.dtype != null && $Object.hasOwnProperty.call(message, "dtype") && message.dtype !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.dtype);
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    $root.tensorflow.TensorShapeProto.encode(message.shape, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DtypeAndShape message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.ResourceHandleProto.DtypeAndShape
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.ResourceHandleProto.DtypeAndShape & tensorflow.ResourceHandleProto.DtypeAndShape.$Shape} DtypeAndShape
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DtypeAndShape.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.ResourceHandleProto.DtypeAndShape();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.dtype = value;
                            else
                                delete message.dtype;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.shape = $root.tensorflow.TensorShapeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.shape);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DtypeAndShape;
        })();

        return ResourceHandleProto;
    })();

    tensorflow.VariantTensorDataProto = (function() {

        /**
         * Properties of a VariantTensorDataProto.
         * @typedef {Object} tensorflow.VariantTensorDataProto.$Properties
         * @property {string|null} [typeName] VariantTensorDataProto typeName
         * @property {Uint8Array|null} [metadata] VariantTensorDataProto metadata
         * @property {Array.<tensorflow.TensorProto.$Properties>|null} [tensors] VariantTensorDataProto tensors
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a VariantTensorDataProto.
         * @memberof tensorflow
         * @interface IVariantTensorDataProto
         * @augments tensorflow.VariantTensorDataProto.$Properties
         * @deprecated Use tensorflow.VariantTensorDataProto.$Properties instead.
         */

        /**
         * Shape of a VariantTensorDataProto.
         * @typedef {tensorflow.VariantTensorDataProto.$Properties} tensorflow.VariantTensorDataProto.$Shape
         */

        /**
         * Constructs a new VariantTensorDataProto.
         * @memberof tensorflow
         * @classdesc Represents a VariantTensorDataProto.
         * @constructor
         * @param {tensorflow.VariantTensorDataProto.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const VariantTensorDataProto = function (properties) {
            this.tensors = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * VariantTensorDataProto typeName.
         * @member {string} typeName
         * @memberof tensorflow.VariantTensorDataProto
         * @instance
         */
        VariantTensorDataProto.prototype.typeName = "";

        /**
         * VariantTensorDataProto metadata.
         * @member {Uint8Array} metadata
         * @memberof tensorflow.VariantTensorDataProto
         * @instance
         */
        VariantTensorDataProto.prototype.metadata = $util.newBuffer([]);

        /**
         * VariantTensorDataProto tensors.
         * @member {Array.<tensorflow.TensorProto.$Properties>} tensors
         * @memberof tensorflow.VariantTensorDataProto
         * @instance
         */
        VariantTensorDataProto.prototype.tensors = $util.emptyArray;

        /**
         * Encodes the specified VariantTensorDataProto message. Does not implicitly {@link tensorflow.VariantTensorDataProto.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.VariantTensorDataProto
         * @static
         * @param {tensorflow.VariantTensorDataProto.$Properties} message VariantTensorDataProto message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        VariantTensorDataProto.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.typeName != null && $Object.hasOwnProperty.call(message, "typeName") && message.typeName !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.typeName);
            if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata") && message.metadata.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.metadata);
            if (message.tensors != null && message.tensors.length)
                for (let i = 0; i < message.tensors.length; ++i)
                    $root.tensorflow.TensorProto.encode(message.tensors[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a VariantTensorDataProto message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.VariantTensorDataProto
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.VariantTensorDataProto & tensorflow.VariantTensorDataProto.$Shape} VariantTensorDataProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        VariantTensorDataProto.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.VariantTensorDataProto();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.typeName = value;
                        else
                            delete message.typeName;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.metadata = value;
                        else
                            delete message.metadata;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.tensors && message.tensors.length))
                            message.tensors = [];
                        message.tensors.push($root.tensorflow.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return VariantTensorDataProto;
    })();

    tensorflow.GraphDef = (function() {

        /**
         * Properties of a GraphDef.
         * @typedef {Object} tensorflow.GraphDef.$Properties
         * @property {Array.<tensorflow.NodeDef.$Properties>|null} [node] GraphDef node
         * @property {tensorflow.FunctionDefLibrary.$Properties|null} [library] GraphDef library
         * @property {number|null} [version] GraphDef version
         * @property {tensorflow.VersionDef.$Properties|null} [versions] GraphDef versions
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a GraphDef.
         * @memberof tensorflow
         * @interface IGraphDef
         * @augments tensorflow.GraphDef.$Properties
         * @deprecated Use tensorflow.GraphDef.$Properties instead.
         */

        /**
         * Shape of a GraphDef.
         * @typedef {{
         *   node?: Array.<tensorflow.NodeDef.$Shape>|null;
         *   library?: tensorflow.FunctionDefLibrary.$Shape|null;
         *   version?: number|null;
         *   versions?: tensorflow.VersionDef.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.GraphDef.$Shape
         */

        /**
         * Constructs a new GraphDef.
         * @memberof tensorflow
         * @classdesc Represents a GraphDef.
         * @constructor
         * @param {tensorflow.GraphDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const GraphDef = function (properties) {
            this.node = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * GraphDef node.
         * @member {Array.<tensorflow.NodeDef.$Properties>} node
         * @memberof tensorflow.GraphDef
         * @instance
         */
        GraphDef.prototype.node = $util.emptyArray;

        /**
         * GraphDef library.
         * @member {tensorflow.FunctionDefLibrary.$Properties|null|undefined} library
         * @memberof tensorflow.GraphDef
         * @instance
         */
        GraphDef.prototype.library = null;

        /**
         * GraphDef version.
         * @member {number} version
         * @memberof tensorflow.GraphDef
         * @instance
         */
        GraphDef.prototype.version = 0;

        /**
         * GraphDef versions.
         * @member {tensorflow.VersionDef.$Properties|null|undefined} versions
         * @memberof tensorflow.GraphDef
         * @instance
         */
        GraphDef.prototype.versions = null;

        /**
         * Encodes the specified GraphDef message. Does not implicitly {@link tensorflow.GraphDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.GraphDef
         * @static
         * @param {tensorflow.GraphDef.$Properties} message GraphDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GraphDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.node != null && message.node.length)
                for (let i = 0; i < message.node.length; ++i)
                    $root.tensorflow.NodeDef.encode(message.node[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.library != null && $Object.hasOwnProperty.call(message, "library"))
                $root.tensorflow.FunctionDefLibrary.encode(message.library, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).int32(message.version);
            if (message.versions != null && $Object.hasOwnProperty.call(message, "versions"))
                $root.tensorflow.VersionDef.encode(message.versions, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a GraphDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.GraphDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.GraphDef & tensorflow.GraphDef.$Shape} GraphDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        GraphDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.GraphDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.node && message.node.length))
                            message.node = [];
                        message.node.push($root.tensorflow.NodeDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.library = $root.tensorflow.FunctionDefLibrary.decode(reader, reader.size(), $undefined, _depth + 1, message.library);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.versions = $root.tensorflow.VersionDef.decode(reader, reader.size(), $undefined, _depth + 1, message.versions);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return GraphDef;
    })();

    tensorflow.VersionDef = (function() {

        /**
         * Properties of a VersionDef.
         * @typedef {Object} tensorflow.VersionDef.$Properties
         * @property {number|null} [producer] VersionDef producer
         * @property {number|null} [minConsumer] VersionDef minConsumer
         * @property {Array.<number>|null} [badConsumers] VersionDef badConsumers
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a VersionDef.
         * @memberof tensorflow
         * @interface IVersionDef
         * @augments tensorflow.VersionDef.$Properties
         * @deprecated Use tensorflow.VersionDef.$Properties instead.
         */

        /**
         * Shape of a VersionDef.
         * @typedef {tensorflow.VersionDef.$Properties} tensorflow.VersionDef.$Shape
         */

        /**
         * Constructs a new VersionDef.
         * @memberof tensorflow
         * @classdesc Represents a VersionDef.
         * @constructor
         * @param {tensorflow.VersionDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const VersionDef = function (properties) {
            this.badConsumers = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * VersionDef producer.
         * @member {number} producer
         * @memberof tensorflow.VersionDef
         * @instance
         */
        VersionDef.prototype.producer = 0;

        /**
         * VersionDef minConsumer.
         * @member {number} minConsumer
         * @memberof tensorflow.VersionDef
         * @instance
         */
        VersionDef.prototype.minConsumer = 0;

        /**
         * VersionDef badConsumers.
         * @member {Array.<number>} badConsumers
         * @memberof tensorflow.VersionDef
         * @instance
         */
        VersionDef.prototype.badConsumers = $util.emptyArray;

        /**
         * Encodes the specified VersionDef message. Does not implicitly {@link tensorflow.VersionDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.VersionDef
         * @static
         * @param {tensorflow.VersionDef.$Properties} message VersionDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        VersionDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.producer != null && $Object.hasOwnProperty.call(message, "producer") && message.producer !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.producer);
            if (message.minConsumer != null && $Object.hasOwnProperty.call(message, "minConsumer") && message.minConsumer !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.minConsumer);
            if (message.badConsumers != null && message.badConsumers.length)
                writer.uint32(/* id 3, wireType 2 =*/26).int32s(message.badConsumers);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a VersionDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.VersionDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.VersionDef & tensorflow.VersionDef.$Shape} VersionDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        VersionDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.VersionDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.producer = value;
                        else
                            delete message.producer;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.minConsumer = value;
                        else
                            delete message.minConsumer;
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.badConsumers && message.badConsumers.length))
                                message.badConsumers = [];
                            reader.int32s(message.badConsumers);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.badConsumers && message.badConsumers.length))
                            message.badConsumers = [];
                        message.badConsumers.push(reader.int32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return VersionDef;
    })();

    tensorflow.NodeDef = (function() {

        /**
         * Properties of a NodeDef.
         * @typedef {Object} tensorflow.NodeDef.$Properties
         * @property {string|null} [name] NodeDef name
         * @property {string|null} [op] NodeDef op
         * @property {Array.<string>|null} [input] NodeDef input
         * @property {string|null} [device] NodeDef device
         * @property {Object.<string,tensorflow.AttrValue.$Properties>|null} [attr] NodeDef attr
         * @property {tensorflow.NodeDef.ExperimentalDebugInfo.$Properties|null} [experimentalDebugInfo] NodeDef experimentalDebugInfo
         * @property {tensorflow.FullTypeDef.$Properties|null} [experimentalType] NodeDef experimentalType
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a NodeDef.
         * @memberof tensorflow
         * @interface INodeDef
         * @augments tensorflow.NodeDef.$Properties
         * @deprecated Use tensorflow.NodeDef.$Properties instead.
         */

        /**
         * Shape of a NodeDef.
         * @typedef {{
         *   name?: string|null;
         *   op?: string|null;
         *   input?: Array.<string>|null;
         *   device?: string|null;
         *   attr?: Object.<string,tensorflow.AttrValue.$Shape>|null;
         *   experimentalDebugInfo?: tensorflow.NodeDef.ExperimentalDebugInfo.$Shape|null;
         *   experimentalType?: tensorflow.FullTypeDef.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.NodeDef.$Shape
         */

        /**
         * Constructs a new NodeDef.
         * @memberof tensorflow
         * @classdesc Represents a NodeDef.
         * @constructor
         * @param {tensorflow.NodeDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const NodeDef = function (properties) {
            this.input = [];
            this.attr = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * NodeDef name.
         * @member {string} name
         * @memberof tensorflow.NodeDef
         * @instance
         */
        NodeDef.prototype.name = "";

        /**
         * NodeDef op.
         * @member {string} op
         * @memberof tensorflow.NodeDef
         * @instance
         */
        NodeDef.prototype.op = "";

        /**
         * NodeDef input.
         * @member {Array.<string>} input
         * @memberof tensorflow.NodeDef
         * @instance
         */
        NodeDef.prototype.input = $util.emptyArray;

        /**
         * NodeDef device.
         * @member {string} device
         * @memberof tensorflow.NodeDef
         * @instance
         */
        NodeDef.prototype.device = "";

        /**
         * NodeDef attr.
         * @member {Object.<string,tensorflow.AttrValue.$Properties>} attr
         * @memberof tensorflow.NodeDef
         * @instance
         */
        NodeDef.prototype.attr = $util.emptyObject;

        /**
         * NodeDef experimentalDebugInfo.
         * @member {tensorflow.NodeDef.ExperimentalDebugInfo.$Properties|null|undefined} experimentalDebugInfo
         * @memberof tensorflow.NodeDef
         * @instance
         */
        NodeDef.prototype.experimentalDebugInfo = null;

        /**
         * NodeDef experimentalType.
         * @member {tensorflow.FullTypeDef.$Properties|null|undefined} experimentalType
         * @memberof tensorflow.NodeDef
         * @instance
         */
        NodeDef.prototype.experimentalType = null;

        /**
         * Encodes the specified NodeDef message. Does not implicitly {@link tensorflow.NodeDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.NodeDef
         * @static
         * @param {tensorflow.NodeDef.$Properties} message NodeDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        NodeDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.op);
            if (message.input != null && message.input.length)
                for (let i = 0; i < message.input.length; ++i)
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.input[i]);
            if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.device);
            if (message.attr != null && $Object.hasOwnProperty.call(message, "attr"))
                for (let keys = $Object.keys(message.attr), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.tensorflow.AttrValue.encode(message.attr[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.experimentalDebugInfo != null && $Object.hasOwnProperty.call(message, "experimentalDebugInfo"))
                $root.tensorflow.NodeDef.ExperimentalDebugInfo.encode(message.experimentalDebugInfo, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.experimentalType != null && $Object.hasOwnProperty.call(message, "experimentalType"))
                $root.tensorflow.FullTypeDef.encode(message.experimentalType, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a NodeDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.NodeDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.NodeDef & tensorflow.NodeDef.$Shape} NodeDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        NodeDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.NodeDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.op = value;
                        else
                            delete message.op;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.input && message.input.length))
                            message.input = [];
                        message.input.push(reader.stringVerify());
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.device = value;
                        else
                            delete message.device;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (message.attr === $util.emptyObject)
                            message.attr = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.tensorflow.AttrValue.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.attr, key);
                        message.attr[key] = value || new $root.tensorflow.AttrValue();
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.experimentalDebugInfo = $root.tensorflow.NodeDef.ExperimentalDebugInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.experimentalDebugInfo);
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.experimentalType = $root.tensorflow.FullTypeDef.decode(reader, reader.size(), $undefined, _depth + 1, message.experimentalType);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        NodeDef.ExperimentalDebugInfo = (function() {

            /**
             * Properties of an ExperimentalDebugInfo.
             * @typedef {Object} tensorflow.NodeDef.ExperimentalDebugInfo.$Properties
             * @property {Array.<string>|null} [originalNodeNames] ExperimentalDebugInfo originalNodeNames
             * @property {Array.<string>|null} [originalFuncNames] ExperimentalDebugInfo originalFuncNames
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ExperimentalDebugInfo.
             * @memberof tensorflow.NodeDef
             * @interface IExperimentalDebugInfo
             * @augments tensorflow.NodeDef.ExperimentalDebugInfo.$Properties
             * @deprecated Use tensorflow.NodeDef.ExperimentalDebugInfo.$Properties instead.
             */

            /**
             * Shape of an ExperimentalDebugInfo.
             * @typedef {tensorflow.NodeDef.ExperimentalDebugInfo.$Properties} tensorflow.NodeDef.ExperimentalDebugInfo.$Shape
             */

            /**
             * Constructs a new ExperimentalDebugInfo.
             * @memberof tensorflow.NodeDef
             * @classdesc Represents an ExperimentalDebugInfo.
             * @constructor
             * @param {tensorflow.NodeDef.ExperimentalDebugInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ExperimentalDebugInfo = function (properties) {
                this.originalNodeNames = [];
                this.originalFuncNames = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ExperimentalDebugInfo originalNodeNames.
             * @member {Array.<string>} originalNodeNames
             * @memberof tensorflow.NodeDef.ExperimentalDebugInfo
             * @instance
             */
            ExperimentalDebugInfo.prototype.originalNodeNames = $util.emptyArray;

            /**
             * ExperimentalDebugInfo originalFuncNames.
             * @member {Array.<string>} originalFuncNames
             * @memberof tensorflow.NodeDef.ExperimentalDebugInfo
             * @instance
             */
            ExperimentalDebugInfo.prototype.originalFuncNames = $util.emptyArray;

            /**
             * Encodes the specified ExperimentalDebugInfo message. Does not implicitly {@link tensorflow.NodeDef.ExperimentalDebugInfo.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.NodeDef.ExperimentalDebugInfo
             * @static
             * @param {tensorflow.NodeDef.ExperimentalDebugInfo.$Properties} message ExperimentalDebugInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ExperimentalDebugInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.originalNodeNames != null && message.originalNodeNames.length)
                    for (let i = 0; i < message.originalNodeNames.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.originalNodeNames[i]);
                if (message.originalFuncNames != null && message.originalFuncNames.length)
                    for (let i = 0; i < message.originalFuncNames.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.originalFuncNames[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ExperimentalDebugInfo message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.NodeDef.ExperimentalDebugInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.NodeDef.ExperimentalDebugInfo & tensorflow.NodeDef.ExperimentalDebugInfo.$Shape} ExperimentalDebugInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ExperimentalDebugInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.NodeDef.ExperimentalDebugInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.originalNodeNames && message.originalNodeNames.length))
                                message.originalNodeNames = [];
                            message.originalNodeNames.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.originalFuncNames && message.originalFuncNames.length))
                                message.originalFuncNames = [];
                            message.originalFuncNames.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ExperimentalDebugInfo;
        })();

        return NodeDef;
    })();

    /**
     * FullTypeId enum.
     * @name tensorflow.FullTypeId
     * @enum {number}
     * @property {number} TFT_UNSET=0 TFT_UNSET value
     * @property {number} TFT_VAR=1 TFT_VAR value
     * @property {number} TFT_ANY=2 TFT_ANY value
     * @property {number} TFT_PRODUCT=3 TFT_PRODUCT value
     * @property {number} TFT_NAMED=4 TFT_NAMED value
     * @property {number} TFT_FOR_EACH=20 TFT_FOR_EACH value
     * @property {number} TFT_CALLABLE=100 TFT_CALLABLE value
     * @property {number} TFT_BOOL=200 TFT_BOOL value
     * @property {number} TFT_UINT8=201 TFT_UINT8 value
     * @property {number} TFT_UINT16=202 TFT_UINT16 value
     * @property {number} TFT_UINT32=203 TFT_UINT32 value
     * @property {number} TFT_UINT64=204 TFT_UINT64 value
     * @property {number} TFT_INT8=205 TFT_INT8 value
     * @property {number} TFT_INT16=206 TFT_INT16 value
     * @property {number} TFT_INT32=207 TFT_INT32 value
     * @property {number} TFT_INT64=208 TFT_INT64 value
     * @property {number} TFT_HALF=209 TFT_HALF value
     * @property {number} TFT_FLOAT=210 TFT_FLOAT value
     * @property {number} TFT_DOUBLE=211 TFT_DOUBLE value
     * @property {number} TFT_COMPLEX64=212 TFT_COMPLEX64 value
     * @property {number} TFT_COMPLEX128=213 TFT_COMPLEX128 value
     * @property {number} TFT_STRING=214 TFT_STRING value
     * @property {number} TFT_BFLOAT16=215 TFT_BFLOAT16 value
     * @property {number} TFT_TENSOR=1000 TFT_TENSOR value
     * @property {number} TFT_ARRAY=1001 TFT_ARRAY value
     * @property {number} TFT_OPTIONAL=1002 TFT_OPTIONAL value
     * @property {number} TFT_LITERAL=1003 TFT_LITERAL value
     * @property {number} TFT_ENCODED=1004 TFT_ENCODED value
     * @property {number} TFT_SHAPE_TENSOR=1005 TFT_SHAPE_TENSOR value
     * @property {number} TFT_DATASET=10102 TFT_DATASET value
     * @property {number} TFT_RAGGED=10103 TFT_RAGGED value
     * @property {number} TFT_ITERATOR=10104 TFT_ITERATOR value
     * @property {number} TFT_MUTEX_LOCK=10202 TFT_MUTEX_LOCK value
     * @property {number} TFT_LEGACY_VARIANT=10203 TFT_LEGACY_VARIANT value
     */
    tensorflow.FullTypeId = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "TFT_UNSET"] = 0;
        values[valuesById[1] = "TFT_VAR"] = 1;
        values[valuesById[2] = "TFT_ANY"] = 2;
        values[valuesById[3] = "TFT_PRODUCT"] = 3;
        values[valuesById[4] = "TFT_NAMED"] = 4;
        values[valuesById[20] = "TFT_FOR_EACH"] = 20;
        values[valuesById[100] = "TFT_CALLABLE"] = 100;
        values[valuesById[200] = "TFT_BOOL"] = 200;
        values[valuesById[201] = "TFT_UINT8"] = 201;
        values[valuesById[202] = "TFT_UINT16"] = 202;
        values[valuesById[203] = "TFT_UINT32"] = 203;
        values[valuesById[204] = "TFT_UINT64"] = 204;
        values[valuesById[205] = "TFT_INT8"] = 205;
        values[valuesById[206] = "TFT_INT16"] = 206;
        values[valuesById[207] = "TFT_INT32"] = 207;
        values[valuesById[208] = "TFT_INT64"] = 208;
        values[valuesById[209] = "TFT_HALF"] = 209;
        values[valuesById[210] = "TFT_FLOAT"] = 210;
        values[valuesById[211] = "TFT_DOUBLE"] = 211;
        values[valuesById[212] = "TFT_COMPLEX64"] = 212;
        values[valuesById[213] = "TFT_COMPLEX128"] = 213;
        values[valuesById[214] = "TFT_STRING"] = 214;
        values[valuesById[215] = "TFT_BFLOAT16"] = 215;
        values[valuesById[1000] = "TFT_TENSOR"] = 1000;
        values[valuesById[1001] = "TFT_ARRAY"] = 1001;
        values[valuesById[1002] = "TFT_OPTIONAL"] = 1002;
        values[valuesById[1003] = "TFT_LITERAL"] = 1003;
        values[valuesById[1004] = "TFT_ENCODED"] = 1004;
        values[valuesById[1005] = "TFT_SHAPE_TENSOR"] = 1005;
        values[valuesById[10102] = "TFT_DATASET"] = 10102;
        values[valuesById[10103] = "TFT_RAGGED"] = 10103;
        values[valuesById[10104] = "TFT_ITERATOR"] = 10104;
        values[valuesById[10202] = "TFT_MUTEX_LOCK"] = 10202;
        values[valuesById[10203] = "TFT_LEGACY_VARIANT"] = 10203;
        return values;
    })();

    tensorflow.FullTypeDef = (function() {

        /**
         * Properties of a FullTypeDef.
         * @typedef {Object} tensorflow.FullTypeDef.$Properties
         * @property {tensorflow.FullTypeId|null} [typeId] FullTypeDef typeId
         * @property {Array.<tensorflow.FullTypeDef.$Properties>|null} [args] FullTypeDef args
         * @property {string|null} [s] FullTypeDef s
         * @property {Long|null} [i] FullTypeDef i
         * @property {"s"|"i"} [attr] FullTypeDef attr
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FullTypeDef.
         * @memberof tensorflow
         * @interface IFullTypeDef
         * @augments tensorflow.FullTypeDef.$Properties
         * @deprecated Use tensorflow.FullTypeDef.$Properties instead.
         */

        /**
         * Narrowed shape of a FullTypeDef.
         * @typedef {{
         *   typeId?: tensorflow.FullTypeId|null;
         *   args?: Array.<tensorflow.FullTypeDef.$Shape>|null;
         *   s?: string|null;
         *   i?: Long|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ attr?: undefined; s?: null; i?: null }|{ attr?: "s"; s: string; i?: null }|{ attr?: "i"; s?: null; i: Long })
         * )} tensorflow.FullTypeDef.$Shape
         */

        /**
         * Constructs a new FullTypeDef.
         * @memberof tensorflow
         * @classdesc Represents a FullTypeDef.
         * @constructor
         * @param {tensorflow.FullTypeDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FullTypeDef = function (properties) {
            this.args = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FullTypeDef typeId.
         * @member {tensorflow.FullTypeId} typeId
         * @memberof tensorflow.FullTypeDef
         * @instance
         */
        FullTypeDef.prototype.typeId = 0;

        /**
         * FullTypeDef args.
         * @member {Array.<tensorflow.FullTypeDef.$Properties>} args
         * @memberof tensorflow.FullTypeDef
         * @instance
         */
        FullTypeDef.prototype.args = $util.emptyArray;

        /**
         * FullTypeDef s.
         * @member {string|null|undefined} s
         * @memberof tensorflow.FullTypeDef
         * @instance
         */
        FullTypeDef.prototype.s = null;

        /**
         * FullTypeDef i.
         * @member {Long|null|undefined} i
         * @memberof tensorflow.FullTypeDef
         * @instance
         */
        FullTypeDef.prototype.i = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * FullTypeDef attr.
         * @member {"s"|"i"|undefined} attr
         * @memberof tensorflow.FullTypeDef
         * @instance
         */
        $Object.defineProperty(FullTypeDef.prototype, "attr", {
            get: $util.oneOfGetter($oneOfFields = ["s", "i"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified FullTypeDef message. Does not implicitly {@link tensorflow.FullTypeDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.FullTypeDef
         * @static
         * @param {tensorflow.FullTypeDef.$Properties} message FullTypeDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FullTypeDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.typeId != null && $Object.hasOwnProperty.call(message, "typeId") && message.typeId !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.typeId);
            if (message.args != null && message.args.length)
                for (let i = 0; i < message.args.length; ++i)
                    $root.tensorflow.FullTypeDef.encode(message.args[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.s != null && $Object.hasOwnProperty.call(message, "s"))
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.s);
            if (message.i != null && $Object.hasOwnProperty.call(message, "i"))
                writer.uint32(/* id 4, wireType 0 =*/32).int64(message.i);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FullTypeDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.FullTypeDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.FullTypeDef & tensorflow.FullTypeDef.$Shape} FullTypeDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FullTypeDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.FullTypeDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.typeId = value;
                        else
                            delete message.typeId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.args && message.args.length))
                            message.args = [];
                        message.args.push($root.tensorflow.FullTypeDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.s = reader.stringVerify();
                        message.attr = "s";
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.i = reader.int64();
                        message.attr = "i";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FullTypeDef;
    })();

    tensorflow.AttrValue = (function() {

        /**
         * Properties of an AttrValue.
         * @typedef {Object} tensorflow.AttrValue.$Properties
         * @property {tensorflow.AttrValue.ListValue.$Properties|null} [list] AttrValue list
         * @property {Uint8Array|null} [s] AttrValue s
         * @property {Long|null} [i] AttrValue i
         * @property {number|null} [f] AttrValue f
         * @property {boolean|null} [b] AttrValue b
         * @property {tensorflow.DataType|null} [type] AttrValue type
         * @property {tensorflow.TensorShapeProto.$Properties|null} [shape] AttrValue shape
         * @property {tensorflow.TensorProto.$Properties|null} [tensor] AttrValue tensor
         * @property {string|null} [placeholder] AttrValue placeholder
         * @property {tensorflow.NameAttrList.$Properties|null} [func] AttrValue func
         * @property {"list"|"s"|"i"|"f"|"b"|"type"|"shape"|"tensor"|"placeholder"|"func"} [value] AttrValue value
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AttrValue.
         * @memberof tensorflow
         * @interface IAttrValue
         * @augments tensorflow.AttrValue.$Properties
         * @deprecated Use tensorflow.AttrValue.$Properties instead.
         */

        /**
         * Narrowed shape of an AttrValue.
         * @typedef {{
         *   list?: tensorflow.AttrValue.ListValue.$Shape|null;
         *   s?: Uint8Array|null;
         *   i?: Long|null;
         *   f?: number|null;
         *   b?: boolean|null;
         *   type?: tensorflow.DataType|null;
         *   shape?: tensorflow.TensorShapeProto.$Shape|null;
         *   tensor?: tensorflow.TensorProto.$Shape|null;
         *   placeholder?: string|null;
         *   func?: tensorflow.NameAttrList.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ value?: undefined; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "list"; list: tensorflow.AttrValue.ListValue.$Shape; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "s"; list?: null; s: Uint8Array; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "i"; list?: null; s?: null; i: Long; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "f"; list?: null; s?: null; i?: null; f: number; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "b"; list?: null; s?: null; i?: null; f?: null; b: boolean; type?: null; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "type"; list?: null; s?: null; i?: null; f?: null; b?: null; type: tensorflow.DataType; shape?: null; tensor?: null; placeholder?: null; func?: null }|{ value?: "shape"; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape: tensorflow.TensorShapeProto.$Shape; tensor?: null; placeholder?: null; func?: null }|{ value?: "tensor"; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor: tensorflow.TensorProto.$Shape; placeholder?: null; func?: null }|{ value?: "placeholder"; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder: string; func?: null }|{ value?: "func"; list?: null; s?: null; i?: null; f?: null; b?: null; type?: null; shape?: null; tensor?: null; placeholder?: null; func: tensorflow.NameAttrList.$Shape })
         * )} tensorflow.AttrValue.$Shape
         */

        /**
         * Constructs a new AttrValue.
         * @memberof tensorflow
         * @classdesc Represents an AttrValue.
         * @constructor
         * @param {tensorflow.AttrValue.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AttrValue = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AttrValue list.
         * @member {tensorflow.AttrValue.ListValue.$Properties|null|undefined} list
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.list = null;

        /**
         * AttrValue s.
         * @member {Uint8Array|null|undefined} s
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.s = null;

        /**
         * AttrValue i.
         * @member {Long|null|undefined} i
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.i = null;

        /**
         * AttrValue f.
         * @member {number|null|undefined} f
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.f = null;

        /**
         * AttrValue b.
         * @member {boolean|null|undefined} b
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.b = null;

        /**
         * AttrValue type.
         * @member {tensorflow.DataType|null|undefined} type
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.type = null;

        /**
         * AttrValue shape.
         * @member {tensorflow.TensorShapeProto.$Properties|null|undefined} shape
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.shape = null;

        /**
         * AttrValue tensor.
         * @member {tensorflow.TensorProto.$Properties|null|undefined} tensor
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.tensor = null;

        /**
         * AttrValue placeholder.
         * @member {string|null|undefined} placeholder
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.placeholder = null;

        /**
         * AttrValue func.
         * @member {tensorflow.NameAttrList.$Properties|null|undefined} func
         * @memberof tensorflow.AttrValue
         * @instance
         */
        AttrValue.prototype.func = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * AttrValue value.
         * @member {"list"|"s"|"i"|"f"|"b"|"type"|"shape"|"tensor"|"placeholder"|"func"|undefined} value
         * @memberof tensorflow.AttrValue
         * @instance
         */
        $Object.defineProperty(AttrValue.prototype, "value", {
            get: $util.oneOfGetter($oneOfFields = ["list", "s", "i", "f", "b", "type", "shape", "tensor", "placeholder", "func"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified AttrValue message. Does not implicitly {@link tensorflow.AttrValue.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.AttrValue
         * @static
         * @param {tensorflow.AttrValue.$Properties} message AttrValue message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AttrValue.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.list != null && $Object.hasOwnProperty.call(message, "list"))
                $root.tensorflow.AttrValue.ListValue.encode(message.list, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.s != null && $Object.hasOwnProperty.call(message, "s"))
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.s);
            if (message.i != null && $Object.hasOwnProperty.call(message, "i"))
                writer.uint32(/* id 3, wireType 0 =*/24).int64(message.i);
            if (message.f != null && $Object.hasOwnProperty.call(message, "f"))
                writer.uint32(/* id 4, wireType 5 =*/37).float(message.f);
            if (message.b != null && $Object.hasOwnProperty.call(message, "b"))
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.b);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                writer.uint32(/* id 6, wireType 0 =*/48).int32(message.type);
            if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                $root.tensorflow.TensorShapeProto.encode(message.shape, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor"))
                $root.tensorflow.TensorProto.encode(message.tensor, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.placeholder != null && $Object.hasOwnProperty.call(message, "placeholder"))
                writer.uint32(/* id 9, wireType 2 =*/74).string(message.placeholder);
            if (message.func != null && $Object.hasOwnProperty.call(message, "func"))
                $root.tensorflow.NameAttrList.encode(message.func, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an AttrValue message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.AttrValue
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.AttrValue & tensorflow.AttrValue.$Shape} AttrValue
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AttrValue.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.AttrValue();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.list = $root.tensorflow.AttrValue.ListValue.decode(reader, reader.size(), $undefined, _depth + 1, message.list);
                        message.value = "list";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.s = reader.bytes();
                        message.value = "s";
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.i = reader.int64();
                        message.value = "i";
                        continue;
                    }
                case 4: {
                        if (wireType !== 5)
                            break;
                        message.f = reader.float();
                        message.value = "f";
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        message.b = reader.bool();
                        message.value = "b";
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.type = reader.int32();
                        message.value = "type";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.shape = $root.tensorflow.TensorShapeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.shape);
                        message.value = "shape";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.tensor = $root.tensorflow.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1, message.tensor);
                        message.value = "tensor";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.placeholder = reader.stringVerify();
                        message.value = "placeholder";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.func = $root.tensorflow.NameAttrList.decode(reader, reader.size(), $undefined, _depth + 1, message.func);
                        message.value = "func";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        AttrValue.ListValue = (function() {

            /**
             * Properties of a ListValue.
             * @typedef {Object} tensorflow.AttrValue.ListValue.$Properties
             * @property {Array.<Uint8Array>|null} [s] ListValue s
             * @property {Array.<Long>|null} [i] ListValue i
             * @property {Array.<number>|null} [f] ListValue f
             * @property {Array.<boolean>|null} [b] ListValue b
             * @property {Array.<tensorflow.DataType>|null} [type] ListValue type
             * @property {Array.<tensorflow.TensorShapeProto.$Properties>|null} [shape] ListValue shape
             * @property {Array.<tensorflow.TensorProto.$Properties>|null} [tensor] ListValue tensor
             * @property {Array.<tensorflow.NameAttrList.$Properties>|null} [func] ListValue func
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListValue.
             * @memberof tensorflow.AttrValue
             * @interface IListValue
             * @augments tensorflow.AttrValue.ListValue.$Properties
             * @deprecated Use tensorflow.AttrValue.ListValue.$Properties instead.
             */

            /**
             * Shape of a ListValue.
             * @typedef {{
             *   s?: Array.<Uint8Array>|null;
             *   i?: Array.<Long>|null;
             *   f?: Array.<number>|null;
             *   b?: Array.<boolean>|null;
             *   type?: Array.<tensorflow.DataType>|null;
             *   shape?: Array.<tensorflow.TensorShapeProto.$Shape>|null;
             *   tensor?: Array.<tensorflow.TensorProto.$Shape>|null;
             *   func?: Array.<tensorflow.NameAttrList.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} tensorflow.AttrValue.ListValue.$Shape
             */

            /**
             * Constructs a new ListValue.
             * @memberof tensorflow.AttrValue
             * @classdesc Represents a ListValue.
             * @constructor
             * @param {tensorflow.AttrValue.ListValue.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListValue = function (properties) {
                this.s = [];
                this.i = [];
                this.f = [];
                this.b = [];
                this.type = [];
                this.shape = [];
                this.tensor = [];
                this.func = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListValue s.
             * @member {Array.<Uint8Array>} s
             * @memberof tensorflow.AttrValue.ListValue
             * @instance
             */
            ListValue.prototype.s = $util.emptyArray;

            /**
             * ListValue i.
             * @member {Array.<Long>} i
             * @memberof tensorflow.AttrValue.ListValue
             * @instance
             */
            ListValue.prototype.i = $util.emptyArray;

            /**
             * ListValue f.
             * @member {Array.<number>} f
             * @memberof tensorflow.AttrValue.ListValue
             * @instance
             */
            ListValue.prototype.f = $util.emptyArray;

            /**
             * ListValue b.
             * @member {Array.<boolean>} b
             * @memberof tensorflow.AttrValue.ListValue
             * @instance
             */
            ListValue.prototype.b = $util.emptyArray;

            /**
             * ListValue type.
             * @member {Array.<tensorflow.DataType>} type
             * @memberof tensorflow.AttrValue.ListValue
             * @instance
             */
            ListValue.prototype.type = $util.emptyArray;

            /**
             * ListValue shape.
             * @member {Array.<tensorflow.TensorShapeProto.$Properties>} shape
             * @memberof tensorflow.AttrValue.ListValue
             * @instance
             */
            ListValue.prototype.shape = $util.emptyArray;

            /**
             * ListValue tensor.
             * @member {Array.<tensorflow.TensorProto.$Properties>} tensor
             * @memberof tensorflow.AttrValue.ListValue
             * @instance
             */
            ListValue.prototype.tensor = $util.emptyArray;

            /**
             * ListValue func.
             * @member {Array.<tensorflow.NameAttrList.$Properties>} func
             * @memberof tensorflow.AttrValue.ListValue
             * @instance
             */
            ListValue.prototype.func = $util.emptyArray;

            /**
             * Encodes the specified ListValue message. Does not implicitly {@link tensorflow.AttrValue.ListValue.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.AttrValue.ListValue
             * @static
             * @param {tensorflow.AttrValue.ListValue.$Properties} message ListValue message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListValue.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.s != null && message.s.length)
                    for (let i = 0; i < message.s.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.s[i]);
                if (message.i != null && message.i.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).int64s(message.i);
                if (message.f != null && message.f.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).floats(message.f);
                if (message.b != null && message.b.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bools(message.b);
                if (message.type != null && message.type.length)
                    writer.uint32(/* id 6, wireType 2 =*/50).int32s(message.type);
                if (message.shape != null && message.shape.length)
                    for (let i = 0; i < message.shape.length; ++i)
                        $root.tensorflow.TensorShapeProto.encode(message.shape[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.tensor != null && message.tensor.length)
                    for (let i = 0; i < message.tensor.length; ++i)
                        $root.tensorflow.TensorProto.encode(message.tensor[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.func != null && message.func.length)
                    for (let i = 0; i < message.func.length; ++i)
                        $root.tensorflow.NameAttrList.encode(message.func[i], writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListValue message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.AttrValue.ListValue
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.AttrValue.ListValue & tensorflow.AttrValue.ListValue.$Shape} ListValue
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListValue.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.AttrValue.ListValue();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.s && message.s.length))
                                message.s = [];
                            message.s.push(reader.bytes());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.i && message.i.length))
                                    message.i = [];
                                reader.int64s(message.i);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.i && message.i.length))
                                message.i = [];
                            message.i.push(reader.int64());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.f && message.f.length))
                                    message.f = [];
                                reader.floats(message.f);
                                continue;
                            }
                            if (wireType !== 5)
                                break;
                            if (!(message.f && message.f.length))
                                message.f = [];
                            message.f.push(reader.float());
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.b && message.b.length))
                                    message.b = [];
                                reader.bools(message.b);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.b && message.b.length))
                                message.b = [];
                            message.b.push(reader.bool());
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.type && message.type.length))
                                    message.type = [];
                                reader.int32s(message.type);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.type && message.type.length))
                                message.type = [];
                            message.type.push(reader.int32());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.shape && message.shape.length))
                                message.shape = [];
                            message.shape.push($root.tensorflow.TensorShapeProto.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tensor && message.tensor.length))
                                message.tensor = [];
                            message.tensor.push($root.tensorflow.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.func && message.func.length))
                                message.func = [];
                            message.func.push($root.tensorflow.NameAttrList.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ListValue;
        })();

        return AttrValue;
    })();

    tensorflow.NameAttrList = (function() {

        /**
         * Properties of a NameAttrList.
         * @typedef {Object} tensorflow.NameAttrList.$Properties
         * @property {string|null} [name] NameAttrList name
         * @property {Object.<string,tensorflow.AttrValue.$Properties>|null} [attr] NameAttrList attr
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a NameAttrList.
         * @memberof tensorflow
         * @interface INameAttrList
         * @augments tensorflow.NameAttrList.$Properties
         * @deprecated Use tensorflow.NameAttrList.$Properties instead.
         */

        /**
         * Shape of a NameAttrList.
         * @typedef {{
         *   name?: string|null;
         *   attr?: Object.<string,tensorflow.AttrValue.$Shape>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.NameAttrList.$Shape
         */

        /**
         * Constructs a new NameAttrList.
         * @memberof tensorflow
         * @classdesc Represents a NameAttrList.
         * @constructor
         * @param {tensorflow.NameAttrList.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const NameAttrList = function (properties) {
            this.attr = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * NameAttrList name.
         * @member {string} name
         * @memberof tensorflow.NameAttrList
         * @instance
         */
        NameAttrList.prototype.name = "";

        /**
         * NameAttrList attr.
         * @member {Object.<string,tensorflow.AttrValue.$Properties>} attr
         * @memberof tensorflow.NameAttrList
         * @instance
         */
        NameAttrList.prototype.attr = $util.emptyObject;

        /**
         * Encodes the specified NameAttrList message. Does not implicitly {@link tensorflow.NameAttrList.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.NameAttrList
         * @static
         * @param {tensorflow.NameAttrList.$Properties} message NameAttrList message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        NameAttrList.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.attr != null && $Object.hasOwnProperty.call(message, "attr"))
                for (let keys = $Object.keys(message.attr), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.tensorflow.AttrValue.encode(message.attr[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a NameAttrList message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.NameAttrList
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.NameAttrList & tensorflow.NameAttrList.$Shape} NameAttrList
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        NameAttrList.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.NameAttrList();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.attr === $util.emptyObject)
                            message.attr = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.tensorflow.AttrValue.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.attr, key);
                        message.attr[key] = value || new $root.tensorflow.AttrValue();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return NameAttrList;
    })();

    tensorflow.FunctionDefLibrary = (function() {

        /**
         * Properties of a FunctionDefLibrary.
         * @typedef {Object} tensorflow.FunctionDefLibrary.$Properties
         * @property {Array.<tensorflow.FunctionDef.$Properties>|null} ["function"] FunctionDefLibrary function
         * @property {Array.<tensorflow.GradientDef.$Properties>|null} [gradient] FunctionDefLibrary gradient
         * @property {Array.<tensorflow.RegisteredGradient.$Properties>|null} [registeredGradients] FunctionDefLibrary registeredGradients
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FunctionDefLibrary.
         * @memberof tensorflow
         * @interface IFunctionDefLibrary
         * @augments tensorflow.FunctionDefLibrary.$Properties
         * @deprecated Use tensorflow.FunctionDefLibrary.$Properties instead.
         */

        /**
         * Shape of a FunctionDefLibrary.
         * @typedef {{
         *   "function"?: Array.<tensorflow.FunctionDef.$Shape>|null;
         *   gradient?: Array.<tensorflow.GradientDef.$Shape>|null;
         *   registeredGradients?: Array.<tensorflow.RegisteredGradient.$Shape>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.FunctionDefLibrary.$Shape
         */

        /**
         * Constructs a new FunctionDefLibrary.
         * @memberof tensorflow
         * @classdesc Represents a FunctionDefLibrary.
         * @constructor
         * @param {tensorflow.FunctionDefLibrary.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FunctionDefLibrary = function (properties) {
            this["function"] = [];
            this.gradient = [];
            this.registeredGradients = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FunctionDefLibrary function.
         * @member {Array.<tensorflow.FunctionDef.$Properties>} function
         * @memberof tensorflow.FunctionDefLibrary
         * @instance
         */
        FunctionDefLibrary.prototype["function"] = $util.emptyArray;

        /**
         * FunctionDefLibrary gradient.
         * @member {Array.<tensorflow.GradientDef.$Properties>} gradient
         * @memberof tensorflow.FunctionDefLibrary
         * @instance
         */
        FunctionDefLibrary.prototype.gradient = $util.emptyArray;

        /**
         * FunctionDefLibrary registeredGradients.
         * @member {Array.<tensorflow.RegisteredGradient.$Properties>} registeredGradients
         * @memberof tensorflow.FunctionDefLibrary
         * @instance
         */
        FunctionDefLibrary.prototype.registeredGradients = $util.emptyArray;

        /**
         * Encodes the specified FunctionDefLibrary message. Does not implicitly {@link tensorflow.FunctionDefLibrary.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.FunctionDefLibrary
         * @static
         * @param {tensorflow.FunctionDefLibrary.$Properties} message FunctionDefLibrary message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FunctionDefLibrary.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message["function"] != null && message["function"].length)
                for (let i = 0; i < message["function"].length; ++i)
                    $root.tensorflow.FunctionDef.encode(message["function"][i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.gradient != null && message.gradient.length)
                for (let i = 0; i < message.gradient.length; ++i)
                    $root.tensorflow.GradientDef.encode(message.gradient[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.registeredGradients != null && message.registeredGradients.length)
                for (let i = 0; i < message.registeredGradients.length; ++i)
                    $root.tensorflow.RegisteredGradient.encode(message.registeredGradients[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FunctionDefLibrary message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.FunctionDefLibrary
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.FunctionDefLibrary & tensorflow.FunctionDefLibrary.$Shape} FunctionDefLibrary
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FunctionDefLibrary.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.FunctionDefLibrary();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message["function"] && message["function"].length))
                            message["function"] = [];
                        message["function"].push($root.tensorflow.FunctionDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.gradient && message.gradient.length))
                            message.gradient = [];
                        message.gradient.push($root.tensorflow.GradientDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.registeredGradients && message.registeredGradients.length))
                            message.registeredGradients = [];
                        message.registeredGradients.push($root.tensorflow.RegisteredGradient.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FunctionDefLibrary;
    })();

    tensorflow.GradientDef = (function() {

        /**
         * Properties of a GradientDef.
         * @typedef {Object} tensorflow.GradientDef.$Properties
         * @property {string|null} [functionName] GradientDef functionName
         * @property {string|null} [gradientFunc] GradientDef gradientFunc
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a GradientDef.
         * @memberof tensorflow
         * @interface IGradientDef
         * @augments tensorflow.GradientDef.$Properties
         * @deprecated Use tensorflow.GradientDef.$Properties instead.
         */

        /**
         * Shape of a GradientDef.
         * @typedef {tensorflow.GradientDef.$Properties} tensorflow.GradientDef.$Shape
         */

        /**
         * Constructs a new GradientDef.
         * @memberof tensorflow
         * @classdesc Represents a GradientDef.
         * @constructor
         * @param {tensorflow.GradientDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const GradientDef = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * GradientDef functionName.
         * @member {string} functionName
         * @memberof tensorflow.GradientDef
         * @instance
         */
        GradientDef.prototype.functionName = "";

        /**
         * GradientDef gradientFunc.
         * @member {string} gradientFunc
         * @memberof tensorflow.GradientDef
         * @instance
         */
        GradientDef.prototype.gradientFunc = "";

        /**
         * Encodes the specified GradientDef message. Does not implicitly {@link tensorflow.GradientDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.GradientDef
         * @static
         * @param {tensorflow.GradientDef.$Properties} message GradientDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        GradientDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.functionName != null && $Object.hasOwnProperty.call(message, "functionName") && message.functionName !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.functionName);
            if (message.gradientFunc != null && $Object.hasOwnProperty.call(message, "gradientFunc") && message.gradientFunc !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.gradientFunc);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a GradientDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.GradientDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.GradientDef & tensorflow.GradientDef.$Shape} GradientDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        GradientDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.GradientDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.functionName = value;
                        else
                            delete message.functionName;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.gradientFunc = value;
                        else
                            delete message.gradientFunc;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return GradientDef;
    })();

    tensorflow.RegisteredGradient = (function() {

        /**
         * Properties of a RegisteredGradient.
         * @typedef {Object} tensorflow.RegisteredGradient.$Properties
         * @property {string|null} [gradientFunc] RegisteredGradient gradientFunc
         * @property {string|null} [registeredOpType] RegisteredGradient registeredOpType
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RegisteredGradient.
         * @memberof tensorflow
         * @interface IRegisteredGradient
         * @augments tensorflow.RegisteredGradient.$Properties
         * @deprecated Use tensorflow.RegisteredGradient.$Properties instead.
         */

        /**
         * Shape of a RegisteredGradient.
         * @typedef {tensorflow.RegisteredGradient.$Properties} tensorflow.RegisteredGradient.$Shape
         */

        /**
         * Constructs a new RegisteredGradient.
         * @memberof tensorflow
         * @classdesc Represents a RegisteredGradient.
         * @constructor
         * @param {tensorflow.RegisteredGradient.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RegisteredGradient = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RegisteredGradient gradientFunc.
         * @member {string} gradientFunc
         * @memberof tensorflow.RegisteredGradient
         * @instance
         */
        RegisteredGradient.prototype.gradientFunc = "";

        /**
         * RegisteredGradient registeredOpType.
         * @member {string} registeredOpType
         * @memberof tensorflow.RegisteredGradient
         * @instance
         */
        RegisteredGradient.prototype.registeredOpType = "";

        /**
         * Encodes the specified RegisteredGradient message. Does not implicitly {@link tensorflow.RegisteredGradient.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.RegisteredGradient
         * @static
         * @param {tensorflow.RegisteredGradient.$Properties} message RegisteredGradient message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RegisteredGradient.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.gradientFunc != null && $Object.hasOwnProperty.call(message, "gradientFunc") && message.gradientFunc !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.gradientFunc);
            if (message.registeredOpType != null && $Object.hasOwnProperty.call(message, "registeredOpType") && message.registeredOpType !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.registeredOpType);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RegisteredGradient message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.RegisteredGradient
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.RegisteredGradient & tensorflow.RegisteredGradient.$Shape} RegisteredGradient
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RegisteredGradient.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.RegisteredGradient();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.gradientFunc = value;
                        else
                            delete message.gradientFunc;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.registeredOpType = value;
                        else
                            delete message.registeredOpType;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return RegisteredGradient;
    })();

    tensorflow.FunctionDef = (function() {

        /**
         * Properties of a FunctionDef.
         * @typedef {Object} tensorflow.FunctionDef.$Properties
         * @property {tensorflow.OpDef.$Properties|null} [signature] FunctionDef signature
         * @property {Array.<tensorflow.NodeDef.$Properties>|null} [nodeDef] FunctionDef nodeDef
         * @property {Object.<string,string>|null} [ret] FunctionDef ret
         * @property {Object.<string,tensorflow.AttrValue.$Properties>|null} [attr] FunctionDef attr
         * @property {Object.<string,string>|null} [controlRet] FunctionDef controlRet
         * @property {Object.<string,tensorflow.FunctionDef.ArgAttrs.$Properties>|null} [argAttr] FunctionDef argAttr
         * @property {Object.<string,number>|null} [resourceArgUniqueId] FunctionDef resourceArgUniqueId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FunctionDef.
         * @memberof tensorflow
         * @interface IFunctionDef
         * @augments tensorflow.FunctionDef.$Properties
         * @deprecated Use tensorflow.FunctionDef.$Properties instead.
         */

        /**
         * Shape of a FunctionDef.
         * @typedef {{
         *   signature?: tensorflow.OpDef.$Shape|null;
         *   nodeDef?: Array.<tensorflow.NodeDef.$Shape>|null;
         *   ret?: Object.<string,string>|null;
         *   attr?: Object.<string,tensorflow.AttrValue.$Shape>|null;
         *   controlRet?: Object.<string,string>|null;
         *   argAttr?: Object.<string,tensorflow.FunctionDef.ArgAttrs.$Shape>|null;
         *   resourceArgUniqueId?: Object.<string,number>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.FunctionDef.$Shape
         */

        /**
         * Constructs a new FunctionDef.
         * @memberof tensorflow
         * @classdesc Represents a FunctionDef.
         * @constructor
         * @param {tensorflow.FunctionDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FunctionDef = function (properties) {
            this.nodeDef = [];
            this.ret = {};
            this.attr = {};
            this.controlRet = {};
            this.argAttr = {};
            this.resourceArgUniqueId = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FunctionDef signature.
         * @member {tensorflow.OpDef.$Properties|null|undefined} signature
         * @memberof tensorflow.FunctionDef
         * @instance
         */
        FunctionDef.prototype.signature = null;

        /**
         * FunctionDef nodeDef.
         * @member {Array.<tensorflow.NodeDef.$Properties>} nodeDef
         * @memberof tensorflow.FunctionDef
         * @instance
         */
        FunctionDef.prototype.nodeDef = $util.emptyArray;

        /**
         * FunctionDef ret.
         * @member {Object.<string,string>} ret
         * @memberof tensorflow.FunctionDef
         * @instance
         */
        FunctionDef.prototype.ret = $util.emptyObject;

        /**
         * FunctionDef attr.
         * @member {Object.<string,tensorflow.AttrValue.$Properties>} attr
         * @memberof tensorflow.FunctionDef
         * @instance
         */
        FunctionDef.prototype.attr = $util.emptyObject;

        /**
         * FunctionDef controlRet.
         * @member {Object.<string,string>} controlRet
         * @memberof tensorflow.FunctionDef
         * @instance
         */
        FunctionDef.prototype.controlRet = $util.emptyObject;

        /**
         * FunctionDef argAttr.
         * @member {Object.<string,tensorflow.FunctionDef.ArgAttrs.$Properties>} argAttr
         * @memberof tensorflow.FunctionDef
         * @instance
         */
        FunctionDef.prototype.argAttr = $util.emptyObject;

        /**
         * FunctionDef resourceArgUniqueId.
         * @member {Object.<string,number>} resourceArgUniqueId
         * @memberof tensorflow.FunctionDef
         * @instance
         */
        FunctionDef.prototype.resourceArgUniqueId = $util.emptyObject;

        /**
         * Encodes the specified FunctionDef message. Does not implicitly {@link tensorflow.FunctionDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.FunctionDef
         * @static
         * @param {tensorflow.FunctionDef.$Properties} message FunctionDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FunctionDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                $root.tensorflow.OpDef.encode(message.signature, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.nodeDef != null && message.nodeDef.length)
                for (let i = 0; i < message.nodeDef.length; ++i)
                    $root.tensorflow.NodeDef.encode(message.nodeDef[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.ret != null && $Object.hasOwnProperty.call(message, "ret"))
                for (let keys = $Object.keys(message.ret), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.ret[keys[i]]).ldelim();
            if (message.attr != null && $Object.hasOwnProperty.call(message, "attr"))
                for (let keys = $Object.keys(message.attr), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.tensorflow.AttrValue.encode(message.attr[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.controlRet != null && $Object.hasOwnProperty.call(message, "controlRet"))
                for (let keys = $Object.keys(message.controlRet), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 6, wireType 2 =*/50).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.controlRet[keys[i]]).ldelim();
            if (message.argAttr != null && $Object.hasOwnProperty.call(message, "argAttr"))
                for (let keys = $Object.keys(message.argAttr), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 7, wireType 2 =*/58).fork().uint32(/* id 1, wireType 0 =*/8).uint32(keys[i]);
                    $root.tensorflow.FunctionDef.ArgAttrs.encode(message.argAttr[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.resourceArgUniqueId != null && $Object.hasOwnProperty.call(message, "resourceArgUniqueId"))
                for (let keys = $Object.keys(message.resourceArgUniqueId), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 8, wireType 2 =*/66).fork().uint32(/* id 1, wireType 0 =*/8).uint32(keys[i]).uint32(/* id 2, wireType 0 =*/16).uint32(message.resourceArgUniqueId[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FunctionDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.FunctionDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.FunctionDef & tensorflow.FunctionDef.$Shape} FunctionDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FunctionDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.FunctionDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.signature = $root.tensorflow.OpDef.decode(reader, reader.size(), $undefined, _depth + 1, message.signature);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.nodeDef && message.nodeDef.length))
                            message.nodeDef = [];
                        message.nodeDef.push($root.tensorflow.NodeDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (message.ret === $util.emptyObject)
                            message.ret = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.ret, key);
                        message.ret[key] = value;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (message.attr === $util.emptyObject)
                            message.attr = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.tensorflow.AttrValue.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.attr, key);
                        message.attr[key] = value || new $root.tensorflow.AttrValue();
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (message.controlRet === $util.emptyObject)
                            message.controlRet = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.controlRet, key);
                        message.controlRet[key] = value;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if (message.argAttr === $util.emptyObject)
                            message.argAttr = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = 0;
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 0)
                                    break;
                                key = reader.uint32();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.tensorflow.FunctionDef.ArgAttrs.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.argAttr[key] = value || new $root.tensorflow.FunctionDef.ArgAttrs();
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if (message.resourceArgUniqueId === $util.emptyObject)
                            message.resourceArgUniqueId = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = 0;
                        value = 0;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 0)
                                    break;
                                key = reader.uint32();
                                continue;
                            case 2:
                                if (wireType !== 0)
                                    break;
                                value = reader.uint32();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.resourceArgUniqueId[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        FunctionDef.ArgAttrs = (function() {

            /**
             * Properties of an ArgAttrs.
             * @typedef {Object} tensorflow.FunctionDef.ArgAttrs.$Properties
             * @property {Object.<string,tensorflow.AttrValue.$Properties>|null} [attr] ArgAttrs attr
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ArgAttrs.
             * @memberof tensorflow.FunctionDef
             * @interface IArgAttrs
             * @augments tensorflow.FunctionDef.ArgAttrs.$Properties
             * @deprecated Use tensorflow.FunctionDef.ArgAttrs.$Properties instead.
             */

            /**
             * Shape of an ArgAttrs.
             * @typedef {{
             *   attr?: Object.<string,tensorflow.AttrValue.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} tensorflow.FunctionDef.ArgAttrs.$Shape
             */

            /**
             * Constructs a new ArgAttrs.
             * @memberof tensorflow.FunctionDef
             * @classdesc Represents an ArgAttrs.
             * @constructor
             * @param {tensorflow.FunctionDef.ArgAttrs.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ArgAttrs = function (properties) {
                this.attr = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ArgAttrs attr.
             * @member {Object.<string,tensorflow.AttrValue.$Properties>} attr
             * @memberof tensorflow.FunctionDef.ArgAttrs
             * @instance
             */
            ArgAttrs.prototype.attr = $util.emptyObject;

            /**
             * Encodes the specified ArgAttrs message. Does not implicitly {@link tensorflow.FunctionDef.ArgAttrs.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.FunctionDef.ArgAttrs
             * @static
             * @param {tensorflow.FunctionDef.ArgAttrs.$Properties} message ArgAttrs message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ArgAttrs.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attr != null && $Object.hasOwnProperty.call(message, "attr"))
                    for (let keys = $Object.keys(message.attr), i = 0; i < keys.length; ++i) {
                        writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                        $root.tensorflow.AttrValue.encode(message.attr[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                    }
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ArgAttrs message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.FunctionDef.ArgAttrs
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.FunctionDef.ArgAttrs & tensorflow.FunctionDef.ArgAttrs.$Shape} ArgAttrs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ArgAttrs.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.FunctionDef.ArgAttrs();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (message.attr === $util.emptyObject)
                                message.attr = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = null;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = $root.tensorflow.AttrValue.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.attr, key);
                            message.attr[key] = value || new $root.tensorflow.AttrValue();
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ArgAttrs;
        })();

        return FunctionDef;
    })();

    tensorflow.OpDef = (function() {

        /**
         * Properties of an OpDef.
         * @typedef {Object} tensorflow.OpDef.$Properties
         * @property {string|null} [name] OpDef name
         * @property {Array.<tensorflow.OpDef.ArgDef.$Properties>|null} [inputArg] OpDef inputArg
         * @property {Array.<tensorflow.OpDef.ArgDef.$Properties>|null} [outputArg] OpDef outputArg
         * @property {Array.<tensorflow.OpDef.AttrDef.$Properties>|null} [attr] OpDef attr
         * @property {string|null} [summary] OpDef summary
         * @property {string|null} [description] OpDef description
         * @property {tensorflow.OpDef.OpDeprecation.$Properties|null} [deprecation] OpDef deprecation
         * @property {boolean|null} [isAggregate] OpDef isAggregate
         * @property {boolean|null} [isStateful] OpDef isStateful
         * @property {boolean|null} [isCommutative] OpDef isCommutative
         * @property {boolean|null} [allowsUninitializedInput] OpDef allowsUninitializedInput
         * @property {Array.<string>|null} [controlOutput] OpDef controlOutput
         * @property {boolean|null} [isDistributedCommunication] OpDef isDistributedCommunication
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an OpDef.
         * @memberof tensorflow
         * @interface IOpDef
         * @augments tensorflow.OpDef.$Properties
         * @deprecated Use tensorflow.OpDef.$Properties instead.
         */

        /**
         * Shape of an OpDef.
         * @typedef {{
         *   name?: string|null;
         *   inputArg?: Array.<tensorflow.OpDef.ArgDef.$Shape>|null;
         *   outputArg?: Array.<tensorflow.OpDef.ArgDef.$Shape>|null;
         *   attr?: Array.<tensorflow.OpDef.AttrDef.$Shape>|null;
         *   summary?: string|null;
         *   description?: string|null;
         *   deprecation?: tensorflow.OpDef.OpDeprecation.$Shape|null;
         *   isAggregate?: boolean|null;
         *   isStateful?: boolean|null;
         *   isCommutative?: boolean|null;
         *   allowsUninitializedInput?: boolean|null;
         *   controlOutput?: Array.<string>|null;
         *   isDistributedCommunication?: boolean|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.OpDef.$Shape
         */

        /**
         * Constructs a new OpDef.
         * @memberof tensorflow
         * @classdesc Represents an OpDef.
         * @constructor
         * @param {tensorflow.OpDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const OpDef = function (properties) {
            this.inputArg = [];
            this.outputArg = [];
            this.attr = [];
            this.controlOutput = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * OpDef name.
         * @member {string} name
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.name = "";

        /**
         * OpDef inputArg.
         * @member {Array.<tensorflow.OpDef.ArgDef.$Properties>} inputArg
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.inputArg = $util.emptyArray;

        /**
         * OpDef outputArg.
         * @member {Array.<tensorflow.OpDef.ArgDef.$Properties>} outputArg
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.outputArg = $util.emptyArray;

        /**
         * OpDef attr.
         * @member {Array.<tensorflow.OpDef.AttrDef.$Properties>} attr
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.attr = $util.emptyArray;

        /**
         * OpDef summary.
         * @member {string} summary
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.summary = "";

        /**
         * OpDef description.
         * @member {string} description
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.description = "";

        /**
         * OpDef deprecation.
         * @member {tensorflow.OpDef.OpDeprecation.$Properties|null|undefined} deprecation
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.deprecation = null;

        /**
         * OpDef isAggregate.
         * @member {boolean} isAggregate
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.isAggregate = false;

        /**
         * OpDef isStateful.
         * @member {boolean} isStateful
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.isStateful = false;

        /**
         * OpDef isCommutative.
         * @member {boolean} isCommutative
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.isCommutative = false;

        /**
         * OpDef allowsUninitializedInput.
         * @member {boolean} allowsUninitializedInput
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.allowsUninitializedInput = false;

        /**
         * OpDef controlOutput.
         * @member {Array.<string>} controlOutput
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.controlOutput = $util.emptyArray;

        /**
         * OpDef isDistributedCommunication.
         * @member {boolean} isDistributedCommunication
         * @memberof tensorflow.OpDef
         * @instance
         */
        OpDef.prototype.isDistributedCommunication = false;

        /**
         * Encodes the specified OpDef message. Does not implicitly {@link tensorflow.OpDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.OpDef
         * @static
         * @param {tensorflow.OpDef.$Properties} message OpDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        OpDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.inputArg != null && message.inputArg.length)
                for (let i = 0; i < message.inputArg.length; ++i)
                    $root.tensorflow.OpDef.ArgDef.encode(message.inputArg[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.outputArg != null && message.outputArg.length)
                for (let i = 0; i < message.outputArg.length; ++i)
                    $root.tensorflow.OpDef.ArgDef.encode(message.outputArg[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.attr != null && message.attr.length)
                for (let i = 0; i < message.attr.length; ++i)
                    $root.tensorflow.OpDef.AttrDef.encode(message.attr[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.summary != null && $Object.hasOwnProperty.call(message, "summary") && message.summary !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.summary);
            if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.description);
            if (message.deprecation != null && $Object.hasOwnProperty.call(message, "deprecation"))
                $root.tensorflow.OpDef.OpDeprecation.encode(message.deprecation, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.isAggregate != null && $Object.hasOwnProperty.call(message, "isAggregate") && message.isAggregate !== false)
                writer.uint32(/* id 16, wireType 0 =*/128).bool(message.isAggregate);
            if (message.isStateful != null && $Object.hasOwnProperty.call(message, "isStateful") && message.isStateful !== false)
                writer.uint32(/* id 17, wireType 0 =*/136).bool(message.isStateful);
            if (message.isCommutative != null && $Object.hasOwnProperty.call(message, "isCommutative") && message.isCommutative !== false)
                writer.uint32(/* id 18, wireType 0 =*/144).bool(message.isCommutative);
            if (message.allowsUninitializedInput != null && $Object.hasOwnProperty.call(message, "allowsUninitializedInput") && message.allowsUninitializedInput !== false)
                writer.uint32(/* id 19, wireType 0 =*/152).bool(message.allowsUninitializedInput);
            if (message.controlOutput != null && message.controlOutput.length)
                for (let i = 0; i < message.controlOutput.length; ++i)
                    writer.uint32(/* id 20, wireType 2 =*/162).string(message.controlOutput[i]);
            if (message.isDistributedCommunication != null && $Object.hasOwnProperty.call(message, "isDistributedCommunication") && message.isDistributedCommunication !== false)
                writer.uint32(/* id 21, wireType 0 =*/168).bool(message.isDistributedCommunication);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an OpDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.OpDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.OpDef & tensorflow.OpDef.$Shape} OpDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        OpDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.OpDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.inputArg && message.inputArg.length))
                            message.inputArg = [];
                        message.inputArg.push($root.tensorflow.OpDef.ArgDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.outputArg && message.outputArg.length))
                            message.outputArg = [];
                        message.outputArg.push($root.tensorflow.OpDef.ArgDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.attr && message.attr.length))
                            message.attr = [];
                        message.attr.push($root.tensorflow.OpDef.AttrDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.summary = value;
                        else
                            delete message.summary;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.description = value;
                        else
                            delete message.description;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.deprecation = $root.tensorflow.OpDef.OpDeprecation.decode(reader, reader.size(), $undefined, _depth + 1, message.deprecation);
                        continue;
                    }
                case 16: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isAggregate = value;
                        else
                            delete message.isAggregate;
                        continue;
                    }
                case 17: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isStateful = value;
                        else
                            delete message.isStateful;
                        continue;
                    }
                case 18: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isCommutative = value;
                        else
                            delete message.isCommutative;
                        continue;
                    }
                case 19: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.allowsUninitializedInput = value;
                        else
                            delete message.allowsUninitializedInput;
                        continue;
                    }
                case 20: {
                        if (wireType !== 2)
                            break;
                        if (!(message.controlOutput && message.controlOutput.length))
                            message.controlOutput = [];
                        message.controlOutput.push(reader.stringVerify());
                        continue;
                    }
                case 21: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isDistributedCommunication = value;
                        else
                            delete message.isDistributedCommunication;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        OpDef.ArgDef = (function() {

            /**
             * Properties of an ArgDef.
             * @typedef {Object} tensorflow.OpDef.ArgDef.$Properties
             * @property {string|null} [name] ArgDef name
             * @property {string|null} [description] ArgDef description
             * @property {tensorflow.DataType|null} [type] ArgDef type
             * @property {string|null} [typeAttr] ArgDef typeAttr
             * @property {string|null} [numberAttr] ArgDef numberAttr
             * @property {string|null} [typeListAttr] ArgDef typeListAttr
             * @property {Array.<tensorflow.ResourceHandleProto.DtypeAndShape.$Properties>|null} [handleData] ArgDef handleData
             * @property {boolean|null} [isRef] ArgDef isRef
             * @property {tensorflow.FullTypeDef.$Properties|null} [experimentalFullType] ArgDef experimentalFullType
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ArgDef.
             * @memberof tensorflow.OpDef
             * @interface IArgDef
             * @augments tensorflow.OpDef.ArgDef.$Properties
             * @deprecated Use tensorflow.OpDef.ArgDef.$Properties instead.
             */

            /**
             * Shape of an ArgDef.
             * @typedef {{
             *   name?: string|null;
             *   description?: string|null;
             *   type?: tensorflow.DataType|null;
             *   typeAttr?: string|null;
             *   numberAttr?: string|null;
             *   typeListAttr?: string|null;
             *   handleData?: Array.<tensorflow.ResourceHandleProto.DtypeAndShape.$Shape>|null;
             *   isRef?: boolean|null;
             *   experimentalFullType?: tensorflow.FullTypeDef.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} tensorflow.OpDef.ArgDef.$Shape
             */

            /**
             * Constructs a new ArgDef.
             * @memberof tensorflow.OpDef
             * @classdesc Represents an ArgDef.
             * @constructor
             * @param {tensorflow.OpDef.ArgDef.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ArgDef = function (properties) {
                this.handleData = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ArgDef name.
             * @member {string} name
             * @memberof tensorflow.OpDef.ArgDef
             * @instance
             */
            ArgDef.prototype.name = "";

            /**
             * ArgDef description.
             * @member {string} description
             * @memberof tensorflow.OpDef.ArgDef
             * @instance
             */
            ArgDef.prototype.description = "";

            /**
             * ArgDef type.
             * @member {tensorflow.DataType} type
             * @memberof tensorflow.OpDef.ArgDef
             * @instance
             */
            ArgDef.prototype.type = 0;

            /**
             * ArgDef typeAttr.
             * @member {string} typeAttr
             * @memberof tensorflow.OpDef.ArgDef
             * @instance
             */
            ArgDef.prototype.typeAttr = "";

            /**
             * ArgDef numberAttr.
             * @member {string} numberAttr
             * @memberof tensorflow.OpDef.ArgDef
             * @instance
             */
            ArgDef.prototype.numberAttr = "";

            /**
             * ArgDef typeListAttr.
             * @member {string} typeListAttr
             * @memberof tensorflow.OpDef.ArgDef
             * @instance
             */
            ArgDef.prototype.typeListAttr = "";

            /**
             * ArgDef handleData.
             * @member {Array.<tensorflow.ResourceHandleProto.DtypeAndShape.$Properties>} handleData
             * @memberof tensorflow.OpDef.ArgDef
             * @instance
             */
            ArgDef.prototype.handleData = $util.emptyArray;

            /**
             * ArgDef isRef.
             * @member {boolean} isRef
             * @memberof tensorflow.OpDef.ArgDef
             * @instance
             */
            ArgDef.prototype.isRef = false;

            /**
             * ArgDef experimentalFullType.
             * @member {tensorflow.FullTypeDef.$Properties|null|undefined} experimentalFullType
             * @memberof tensorflow.OpDef.ArgDef
             * @instance
             */
            ArgDef.prototype.experimentalFullType = null;

            /**
             * Encodes the specified ArgDef message. Does not implicitly {@link tensorflow.OpDef.ArgDef.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.OpDef.ArgDef
             * @static
             * @param {tensorflow.OpDef.ArgDef.$Properties} message ArgDef message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ArgDef.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.description);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.type);
                if (message.typeAttr != null && $Object.hasOwnProperty.call(message, "typeAttr") && message.typeAttr !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.typeAttr);
                if (message.numberAttr != null && $Object.hasOwnProperty.call(message, "numberAttr") && message.numberAttr !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.numberAttr);
                if (message.typeListAttr != null && $Object.hasOwnProperty.call(message, "typeListAttr") && message.typeListAttr !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.typeListAttr);
                if (message.handleData != null && message.handleData.length)
                    for (let i = 0; i < message.handleData.length; ++i)
                        $root.tensorflow.ResourceHandleProto.DtypeAndShape.encode(message.handleData[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.isRef != null && $Object.hasOwnProperty.call(message, "isRef") && message.isRef !== false)
                    writer.uint32(/* id 16, wireType 0 =*/128).bool(message.isRef);
                if (message.experimentalFullType != null && $Object.hasOwnProperty.call(message, "experimentalFullType"))
                    $root.tensorflow.FullTypeDef.encode(message.experimentalFullType, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ArgDef message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.OpDef.ArgDef
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.OpDef.ArgDef & tensorflow.OpDef.ArgDef.$Shape} ArgDef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ArgDef.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.OpDef.ArgDef();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.typeAttr = value;
                            else
                                delete message.typeAttr;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.numberAttr = value;
                            else
                                delete message.numberAttr;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.typeListAttr = value;
                            else
                                delete message.typeListAttr;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.handleData && message.handleData.length))
                                message.handleData = [];
                            message.handleData.push($root.tensorflow.ResourceHandleProto.DtypeAndShape.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isRef = value;
                            else
                                delete message.isRef;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.experimentalFullType = $root.tensorflow.FullTypeDef.decode(reader, reader.size(), $undefined, _depth + 1, message.experimentalFullType);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ArgDef;
        })();

        OpDef.AttrDef = (function() {

            /**
             * Properties of an AttrDef.
             * @typedef {Object} tensorflow.OpDef.AttrDef.$Properties
             * @property {string|null} [name] AttrDef name
             * @property {string|null} [type] AttrDef type
             * @property {tensorflow.AttrValue.$Properties|null} [defaultValue] AttrDef defaultValue
             * @property {string|null} [description] AttrDef description
             * @property {boolean|null} [hasMinimum] AttrDef hasMinimum
             * @property {Long|null} [minimum] AttrDef minimum
             * @property {tensorflow.AttrValue.$Properties|null} [allowedValues] AttrDef allowedValues
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AttrDef.
             * @memberof tensorflow.OpDef
             * @interface IAttrDef
             * @augments tensorflow.OpDef.AttrDef.$Properties
             * @deprecated Use tensorflow.OpDef.AttrDef.$Properties instead.
             */

            /**
             * Shape of an AttrDef.
             * @typedef {{
             *   name?: string|null;
             *   type?: string|null;
             *   defaultValue?: tensorflow.AttrValue.$Shape|null;
             *   description?: string|null;
             *   hasMinimum?: boolean|null;
             *   minimum?: Long|null;
             *   allowedValues?: tensorflow.AttrValue.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} tensorflow.OpDef.AttrDef.$Shape
             */

            /**
             * Constructs a new AttrDef.
             * @memberof tensorflow.OpDef
             * @classdesc Represents an AttrDef.
             * @constructor
             * @param {tensorflow.OpDef.AttrDef.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AttrDef = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AttrDef name.
             * @member {string} name
             * @memberof tensorflow.OpDef.AttrDef
             * @instance
             */
            AttrDef.prototype.name = "";

            /**
             * AttrDef type.
             * @member {string} type
             * @memberof tensorflow.OpDef.AttrDef
             * @instance
             */
            AttrDef.prototype.type = "";

            /**
             * AttrDef defaultValue.
             * @member {tensorflow.AttrValue.$Properties|null|undefined} defaultValue
             * @memberof tensorflow.OpDef.AttrDef
             * @instance
             */
            AttrDef.prototype.defaultValue = null;

            /**
             * AttrDef description.
             * @member {string} description
             * @memberof tensorflow.OpDef.AttrDef
             * @instance
             */
            AttrDef.prototype.description = "";

            /**
             * AttrDef hasMinimum.
             * @member {boolean} hasMinimum
             * @memberof tensorflow.OpDef.AttrDef
             * @instance
             */
            AttrDef.prototype.hasMinimum = false;

            /**
             * AttrDef minimum.
             * @member {Long} minimum
             * @memberof tensorflow.OpDef.AttrDef
             * @instance
             */
            AttrDef.prototype.minimum = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * AttrDef allowedValues.
             * @member {tensorflow.AttrValue.$Properties|null|undefined} allowedValues
             * @memberof tensorflow.OpDef.AttrDef
             * @instance
             */
            AttrDef.prototype.allowedValues = null;

            /**
             * Encodes the specified AttrDef message. Does not implicitly {@link tensorflow.OpDef.AttrDef.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.OpDef.AttrDef
             * @static
             * @param {tensorflow.OpDef.AttrDef.$Properties} message AttrDef message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AttrDef.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.type);
                if (message.defaultValue != null && $Object.hasOwnProperty.call(message, "defaultValue"))
                    $root.tensorflow.AttrValue.encode(message.defaultValue, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.description);
                if (message.hasMinimum != null && $Object.hasOwnProperty.call(message, "hasMinimum") && message.hasMinimum !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.hasMinimum);
                if (message.minimum != null && $Object.hasOwnProperty.call(message, "minimum") && (typeof message.minimum === "object" ? message.minimum.low || message.minimum.high : message.minimum !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).int64(message.minimum);
                if (message.allowedValues != null && $Object.hasOwnProperty.call(message, "allowedValues"))
                    $root.tensorflow.AttrValue.encode(message.allowedValues, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AttrDef message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.OpDef.AttrDef
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.OpDef.AttrDef & tensorflow.OpDef.AttrDef.$Shape} AttrDef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AttrDef.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.OpDef.AttrDef();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.defaultValue = $root.tensorflow.AttrValue.decode(reader, reader.size(), $undefined, _depth + 1, message.defaultValue);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.hasMinimum = value;
                            else
                                delete message.hasMinimum;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.minimum = value;
                            else
                                delete message.minimum;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.allowedValues = $root.tensorflow.AttrValue.decode(reader, reader.size(), $undefined, _depth + 1, message.allowedValues);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AttrDef;
        })();

        OpDef.OpDeprecation = (function() {

            /**
             * Properties of an OpDeprecation.
             * @typedef {Object} tensorflow.OpDef.OpDeprecation.$Properties
             * @property {number|null} [version] OpDeprecation version
             * @property {string|null} [explanation] OpDeprecation explanation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OpDeprecation.
             * @memberof tensorflow.OpDef
             * @interface IOpDeprecation
             * @augments tensorflow.OpDef.OpDeprecation.$Properties
             * @deprecated Use tensorflow.OpDef.OpDeprecation.$Properties instead.
             */

            /**
             * Shape of an OpDeprecation.
             * @typedef {tensorflow.OpDef.OpDeprecation.$Properties} tensorflow.OpDef.OpDeprecation.$Shape
             */

            /**
             * Constructs a new OpDeprecation.
             * @memberof tensorflow.OpDef
             * @classdesc Represents an OpDeprecation.
             * @constructor
             * @param {tensorflow.OpDef.OpDeprecation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OpDeprecation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OpDeprecation version.
             * @member {number} version
             * @memberof tensorflow.OpDef.OpDeprecation
             * @instance
             */
            OpDeprecation.prototype.version = 0;

            /**
             * OpDeprecation explanation.
             * @member {string} explanation
             * @memberof tensorflow.OpDef.OpDeprecation
             * @instance
             */
            OpDeprecation.prototype.explanation = "";

            /**
             * Encodes the specified OpDeprecation message. Does not implicitly {@link tensorflow.OpDef.OpDeprecation.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.OpDef.OpDeprecation
             * @static
             * @param {tensorflow.OpDef.OpDeprecation.$Properties} message OpDeprecation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OpDeprecation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.version);
                if (message.explanation != null && $Object.hasOwnProperty.call(message, "explanation") && message.explanation !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.explanation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OpDeprecation message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.OpDef.OpDeprecation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.OpDef.OpDeprecation & tensorflow.OpDef.OpDeprecation.$Shape} OpDeprecation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OpDeprecation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.OpDef.OpDeprecation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.explanation = value;
                            else
                                delete message.explanation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OpDeprecation;
        })();

        return OpDef;
    })();

    tensorflow.SavedModel = (function() {

        /**
         * Properties of a SavedModel.
         * @typedef {Object} tensorflow.SavedModel.$Properties
         * @property {Long|null} [savedModelSchemaVersion] SavedModel savedModelSchemaVersion
         * @property {Array.<tensorflow.MetaGraphDef.$Properties>|null} [metaGraphs] SavedModel metaGraphs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SavedModel.
         * @memberof tensorflow
         * @interface ISavedModel
         * @augments tensorflow.SavedModel.$Properties
         * @deprecated Use tensorflow.SavedModel.$Properties instead.
         */

        /**
         * Shape of a SavedModel.
         * @typedef {{
         *   savedModelSchemaVersion?: Long|null;
         *   metaGraphs?: Array.<tensorflow.MetaGraphDef.$Shape>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.SavedModel.$Shape
         */

        /**
         * Constructs a new SavedModel.
         * @memberof tensorflow
         * @classdesc Represents a SavedModel.
         * @constructor
         * @param {tensorflow.SavedModel.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SavedModel = function (properties) {
            this.metaGraphs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SavedModel savedModelSchemaVersion.
         * @member {Long} savedModelSchemaVersion
         * @memberof tensorflow.SavedModel
         * @instance
         */
        SavedModel.prototype.savedModelSchemaVersion = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * SavedModel metaGraphs.
         * @member {Array.<tensorflow.MetaGraphDef.$Properties>} metaGraphs
         * @memberof tensorflow.SavedModel
         * @instance
         */
        SavedModel.prototype.metaGraphs = $util.emptyArray;

        /**
         * Encodes the specified SavedModel message. Does not implicitly {@link tensorflow.SavedModel.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.SavedModel
         * @static
         * @param {tensorflow.SavedModel.$Properties} message SavedModel message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SavedModel.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.savedModelSchemaVersion != null && $Object.hasOwnProperty.call(message, "savedModelSchemaVersion") && (typeof message.savedModelSchemaVersion === "object" ? message.savedModelSchemaVersion.low || message.savedModelSchemaVersion.high : message.savedModelSchemaVersion !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.savedModelSchemaVersion);
            if (message.metaGraphs != null && message.metaGraphs.length)
                for (let i = 0; i < message.metaGraphs.length; ++i)
                    $root.tensorflow.MetaGraphDef.encode(message.metaGraphs[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SavedModel message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.SavedModel
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.SavedModel & tensorflow.SavedModel.$Shape} SavedModel
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SavedModel.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.SavedModel();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.savedModelSchemaVersion = value;
                        else
                            delete message.savedModelSchemaVersion;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.metaGraphs && message.metaGraphs.length))
                            message.metaGraphs = [];
                        message.metaGraphs.push($root.tensorflow.MetaGraphDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SavedModel;
    })();

    tensorflow.MetaGraphDef = (function() {

        /**
         * Properties of a MetaGraphDef.
         * @typedef {Object} tensorflow.MetaGraphDef.$Properties
         * @property {tensorflow.MetaGraphDef.MetaInfoDef.$Properties|null} [metaInfoDef] MetaGraphDef metaInfoDef
         * @property {tensorflow.GraphDef.$Properties|null} [graphDef] MetaGraphDef graphDef
         * @property {tensorflow.SaverDef.$Properties|null} [saverDef] MetaGraphDef saverDef
         * @property {Object.<string,tensorflow.CollectionDef.$Properties>|null} [collectionDef] MetaGraphDef collectionDef
         * @property {Object.<string,tensorflow.SignatureDef.$Properties>|null} [signatureDef] MetaGraphDef signatureDef
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a MetaGraphDef.
         * @memberof tensorflow
         * @interface IMetaGraphDef
         * @augments tensorflow.MetaGraphDef.$Properties
         * @deprecated Use tensorflow.MetaGraphDef.$Properties instead.
         */

        /**
         * Shape of a MetaGraphDef.
         * @typedef {{
         *   metaInfoDef?: tensorflow.MetaGraphDef.MetaInfoDef.$Shape|null;
         *   graphDef?: tensorflow.GraphDef.$Shape|null;
         *   saverDef?: tensorflow.SaverDef.$Shape|null;
         *   collectionDef?: Object.<string,tensorflow.CollectionDef.$Shape>|null;
         *   signatureDef?: Object.<string,tensorflow.SignatureDef.$Shape>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.MetaGraphDef.$Shape
         */

        /**
         * Constructs a new MetaGraphDef.
         * @memberof tensorflow
         * @classdesc Represents a MetaGraphDef.
         * @constructor
         * @param {tensorflow.MetaGraphDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const MetaGraphDef = function (properties) {
            this.collectionDef = {};
            this.signatureDef = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * MetaGraphDef metaInfoDef.
         * @member {tensorflow.MetaGraphDef.MetaInfoDef.$Properties|null|undefined} metaInfoDef
         * @memberof tensorflow.MetaGraphDef
         * @instance
         */
        MetaGraphDef.prototype.metaInfoDef = null;

        /**
         * MetaGraphDef graphDef.
         * @member {tensorflow.GraphDef.$Properties|null|undefined} graphDef
         * @memberof tensorflow.MetaGraphDef
         * @instance
         */
        MetaGraphDef.prototype.graphDef = null;

        /**
         * MetaGraphDef saverDef.
         * @member {tensorflow.SaverDef.$Properties|null|undefined} saverDef
         * @memberof tensorflow.MetaGraphDef
         * @instance
         */
        MetaGraphDef.prototype.saverDef = null;

        /**
         * MetaGraphDef collectionDef.
         * @member {Object.<string,tensorflow.CollectionDef.$Properties>} collectionDef
         * @memberof tensorflow.MetaGraphDef
         * @instance
         */
        MetaGraphDef.prototype.collectionDef = $util.emptyObject;

        /**
         * MetaGraphDef signatureDef.
         * @member {Object.<string,tensorflow.SignatureDef.$Properties>} signatureDef
         * @memberof tensorflow.MetaGraphDef
         * @instance
         */
        MetaGraphDef.prototype.signatureDef = $util.emptyObject;

        /**
         * Encodes the specified MetaGraphDef message. Does not implicitly {@link tensorflow.MetaGraphDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.MetaGraphDef
         * @static
         * @param {tensorflow.MetaGraphDef.$Properties} message MetaGraphDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        MetaGraphDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.metaInfoDef != null && $Object.hasOwnProperty.call(message, "metaInfoDef"))
                $root.tensorflow.MetaGraphDef.MetaInfoDef.encode(message.metaInfoDef, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.graphDef != null && $Object.hasOwnProperty.call(message, "graphDef"))
                $root.tensorflow.GraphDef.encode(message.graphDef, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.saverDef != null && $Object.hasOwnProperty.call(message, "saverDef"))
                $root.tensorflow.SaverDef.encode(message.saverDef, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.collectionDef != null && $Object.hasOwnProperty.call(message, "collectionDef"))
                for (let keys = $Object.keys(message.collectionDef), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 4, wireType 2 =*/34).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.tensorflow.CollectionDef.encode(message.collectionDef[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.signatureDef != null && $Object.hasOwnProperty.call(message, "signatureDef"))
                for (let keys = $Object.keys(message.signatureDef), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 5, wireType 2 =*/42).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.tensorflow.SignatureDef.encode(message.signatureDef[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a MetaGraphDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.MetaGraphDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.MetaGraphDef & tensorflow.MetaGraphDef.$Shape} MetaGraphDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        MetaGraphDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.MetaGraphDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.metaInfoDef = $root.tensorflow.MetaGraphDef.MetaInfoDef.decode(reader, reader.size(), $undefined, _depth + 1, message.metaInfoDef);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.graphDef = $root.tensorflow.GraphDef.decode(reader, reader.size(), $undefined, _depth + 1, message.graphDef);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.saverDef = $root.tensorflow.SaverDef.decode(reader, reader.size(), $undefined, _depth + 1, message.saverDef);
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (message.collectionDef === $util.emptyObject)
                            message.collectionDef = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.tensorflow.CollectionDef.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.collectionDef, key);
                        message.collectionDef[key] = value || new $root.tensorflow.CollectionDef();
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (message.signatureDef === $util.emptyObject)
                            message.signatureDef = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.tensorflow.SignatureDef.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.signatureDef, key);
                        message.signatureDef[key] = value || new $root.tensorflow.SignatureDef();
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        MetaGraphDef.MetaInfoDef = (function() {

            /**
             * Properties of a MetaInfoDef.
             * @typedef {Object} tensorflow.MetaGraphDef.MetaInfoDef.$Properties
             * @property {Array.<string>|null} [tags] MetaInfoDef tags
             * @property {string|null} [tensorflowVersion] MetaInfoDef tensorflowVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MetaInfoDef.
             * @memberof tensorflow.MetaGraphDef
             * @interface IMetaInfoDef
             * @augments tensorflow.MetaGraphDef.MetaInfoDef.$Properties
             * @deprecated Use tensorflow.MetaGraphDef.MetaInfoDef.$Properties instead.
             */

            /**
             * Shape of a MetaInfoDef.
             * @typedef {tensorflow.MetaGraphDef.MetaInfoDef.$Properties} tensorflow.MetaGraphDef.MetaInfoDef.$Shape
             */

            /**
             * Constructs a new MetaInfoDef.
             * @memberof tensorflow.MetaGraphDef
             * @classdesc Represents a MetaInfoDef.
             * @constructor
             * @param {tensorflow.MetaGraphDef.MetaInfoDef.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MetaInfoDef = function (properties) {
                this.tags = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MetaInfoDef tags.
             * @member {Array.<string>} tags
             * @memberof tensorflow.MetaGraphDef.MetaInfoDef
             * @instance
             */
            MetaInfoDef.prototype.tags = $util.emptyArray;

            /**
             * MetaInfoDef tensorflowVersion.
             * @member {string} tensorflowVersion
             * @memberof tensorflow.MetaGraphDef.MetaInfoDef
             * @instance
             */
            MetaInfoDef.prototype.tensorflowVersion = "";

            /**
             * Encodes the specified MetaInfoDef message. Does not implicitly {@link tensorflow.MetaGraphDef.MetaInfoDef.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.MetaGraphDef.MetaInfoDef
             * @static
             * @param {tensorflow.MetaGraphDef.MetaInfoDef.$Properties} message MetaInfoDef message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MetaInfoDef.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tags != null && message.tags.length)
                    for (let i = 0; i < message.tags.length; ++i)
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.tags[i]);
                if (message.tensorflowVersion != null && $Object.hasOwnProperty.call(message, "tensorflowVersion") && message.tensorflowVersion !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.tensorflowVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MetaInfoDef message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.MetaGraphDef.MetaInfoDef
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.MetaGraphDef.MetaInfoDef & tensorflow.MetaGraphDef.MetaInfoDef.$Shape} MetaInfoDef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MetaInfoDef.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.MetaGraphDef.MetaInfoDef();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tags && message.tags.length))
                                message.tags = [];
                            message.tags.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.tensorflowVersion = value;
                            else
                                delete message.tensorflowVersion;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MetaInfoDef;
        })();

        return MetaGraphDef;
    })();

    tensorflow.SaverDef = (function() {

        /**
         * Properties of a SaverDef.
         * @typedef {Object} tensorflow.SaverDef.$Properties
         * @property {string|null} [filenameTensorName] SaverDef filenameTensorName
         * @property {string|null} [saveTensorName] SaverDef saveTensorName
         * @property {string|null} [restoreOpName] SaverDef restoreOpName
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SaverDef.
         * @memberof tensorflow
         * @interface ISaverDef
         * @augments tensorflow.SaverDef.$Properties
         * @deprecated Use tensorflow.SaverDef.$Properties instead.
         */

        /**
         * Shape of a SaverDef.
         * @typedef {tensorflow.SaverDef.$Properties} tensorflow.SaverDef.$Shape
         */

        /**
         * Constructs a new SaverDef.
         * @memberof tensorflow
         * @classdesc Represents a SaverDef.
         * @constructor
         * @param {tensorflow.SaverDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SaverDef = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SaverDef filenameTensorName.
         * @member {string} filenameTensorName
         * @memberof tensorflow.SaverDef
         * @instance
         */
        SaverDef.prototype.filenameTensorName = "";

        /**
         * SaverDef saveTensorName.
         * @member {string} saveTensorName
         * @memberof tensorflow.SaverDef
         * @instance
         */
        SaverDef.prototype.saveTensorName = "";

        /**
         * SaverDef restoreOpName.
         * @member {string} restoreOpName
         * @memberof tensorflow.SaverDef
         * @instance
         */
        SaverDef.prototype.restoreOpName = "";

        /**
         * Encodes the specified SaverDef message. Does not implicitly {@link tensorflow.SaverDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.SaverDef
         * @static
         * @param {tensorflow.SaverDef.$Properties} message SaverDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SaverDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.filenameTensorName != null && $Object.hasOwnProperty.call(message, "filenameTensorName") && message.filenameTensorName !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.filenameTensorName);
            if (message.saveTensorName != null && $Object.hasOwnProperty.call(message, "saveTensorName") && message.saveTensorName !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.saveTensorName);
            if (message.restoreOpName != null && $Object.hasOwnProperty.call(message, "restoreOpName") && message.restoreOpName !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.restoreOpName);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SaverDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.SaverDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.SaverDef & tensorflow.SaverDef.$Shape} SaverDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SaverDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.SaverDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.filenameTensorName = value;
                        else
                            delete message.filenameTensorName;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.saveTensorName = value;
                        else
                            delete message.saveTensorName;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.restoreOpName = value;
                        else
                            delete message.restoreOpName;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SaverDef;
    })();

    tensorflow.CollectionDef = (function() {

        /**
         * Properties of a CollectionDef.
         * @typedef {Object} tensorflow.CollectionDef.$Properties
         * @property {tensorflow.CollectionDef.NodeList.$Properties|null} [nodeList] CollectionDef nodeList
         * @property {tensorflow.CollectionDef.BytesList.$Properties|null} [bytesList] CollectionDef bytesList
         * @property {"nodeList"|"bytesList"} [kind] CollectionDef kind
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CollectionDef.
         * @memberof tensorflow
         * @interface ICollectionDef
         * @augments tensorflow.CollectionDef.$Properties
         * @deprecated Use tensorflow.CollectionDef.$Properties instead.
         */

        /**
         * Narrowed shape of a CollectionDef.
         * @typedef {{
         *   nodeList?: tensorflow.CollectionDef.NodeList.$Shape|null;
         *   bytesList?: tensorflow.CollectionDef.BytesList.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ kind?: undefined; nodeList?: null; bytesList?: null }|{ kind?: "nodeList"; nodeList: tensorflow.CollectionDef.NodeList.$Shape; bytesList?: null }|{ kind?: "bytesList"; nodeList?: null; bytesList: tensorflow.CollectionDef.BytesList.$Shape })
         * )} tensorflow.CollectionDef.$Shape
         */

        /**
         * Constructs a new CollectionDef.
         * @memberof tensorflow
         * @classdesc Represents a CollectionDef.
         * @constructor
         * @param {tensorflow.CollectionDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CollectionDef = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CollectionDef nodeList.
         * @member {tensorflow.CollectionDef.NodeList.$Properties|null|undefined} nodeList
         * @memberof tensorflow.CollectionDef
         * @instance
         */
        CollectionDef.prototype.nodeList = null;

        /**
         * CollectionDef bytesList.
         * @member {tensorflow.CollectionDef.BytesList.$Properties|null|undefined} bytesList
         * @memberof tensorflow.CollectionDef
         * @instance
         */
        CollectionDef.prototype.bytesList = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * CollectionDef kind.
         * @member {"nodeList"|"bytesList"|undefined} kind
         * @memberof tensorflow.CollectionDef
         * @instance
         */
        $Object.defineProperty(CollectionDef.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["nodeList", "bytesList"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified CollectionDef message. Does not implicitly {@link tensorflow.CollectionDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.CollectionDef
         * @static
         * @param {tensorflow.CollectionDef.$Properties} message CollectionDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CollectionDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.nodeList != null && $Object.hasOwnProperty.call(message, "nodeList"))
                $root.tensorflow.CollectionDef.NodeList.encode(message.nodeList, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.bytesList != null && $Object.hasOwnProperty.call(message, "bytesList"))
                $root.tensorflow.CollectionDef.BytesList.encode(message.bytesList, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CollectionDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.CollectionDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.CollectionDef & tensorflow.CollectionDef.$Shape} CollectionDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CollectionDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.CollectionDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.nodeList = $root.tensorflow.CollectionDef.NodeList.decode(reader, reader.size(), $undefined, _depth + 1, message.nodeList);
                        message.kind = "nodeList";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.bytesList = $root.tensorflow.CollectionDef.BytesList.decode(reader, reader.size(), $undefined, _depth + 1, message.bytesList);
                        message.kind = "bytesList";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        CollectionDef.NodeList = (function() {

            /**
             * Properties of a NodeList.
             * @typedef {Object} tensorflow.CollectionDef.NodeList.$Properties
             * @property {Array.<string>|null} [value] NodeList value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a NodeList.
             * @memberof tensorflow.CollectionDef
             * @interface INodeList
             * @augments tensorflow.CollectionDef.NodeList.$Properties
             * @deprecated Use tensorflow.CollectionDef.NodeList.$Properties instead.
             */

            /**
             * Shape of a NodeList.
             * @typedef {tensorflow.CollectionDef.NodeList.$Properties} tensorflow.CollectionDef.NodeList.$Shape
             */

            /**
             * Constructs a new NodeList.
             * @memberof tensorflow.CollectionDef
             * @classdesc Represents a NodeList.
             * @constructor
             * @param {tensorflow.CollectionDef.NodeList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const NodeList = function (properties) {
                this.value = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * NodeList value.
             * @member {Array.<string>} value
             * @memberof tensorflow.CollectionDef.NodeList
             * @instance
             */
            NodeList.prototype.value = $util.emptyArray;

            /**
             * Encodes the specified NodeList message. Does not implicitly {@link tensorflow.CollectionDef.NodeList.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.CollectionDef.NodeList
             * @static
             * @param {tensorflow.CollectionDef.NodeList.$Properties} message NodeList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            NodeList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.value != null && message.value.length)
                    for (let i = 0; i < message.value.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.value[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a NodeList message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.CollectionDef.NodeList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.CollectionDef.NodeList & tensorflow.CollectionDef.NodeList.$Shape} NodeList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            NodeList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.CollectionDef.NodeList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.value && message.value.length))
                                message.value = [];
                            message.value.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return NodeList;
        })();

        CollectionDef.BytesList = (function() {

            /**
             * Properties of a BytesList.
             * @typedef {Object} tensorflow.CollectionDef.BytesList.$Properties
             * @property {Array.<Uint8Array>|null} [value] BytesList value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BytesList.
             * @memberof tensorflow.CollectionDef
             * @interface IBytesList
             * @augments tensorflow.CollectionDef.BytesList.$Properties
             * @deprecated Use tensorflow.CollectionDef.BytesList.$Properties instead.
             */

            /**
             * Shape of a BytesList.
             * @typedef {tensorflow.CollectionDef.BytesList.$Properties} tensorflow.CollectionDef.BytesList.$Shape
             */

            /**
             * Constructs a new BytesList.
             * @memberof tensorflow.CollectionDef
             * @classdesc Represents a BytesList.
             * @constructor
             * @param {tensorflow.CollectionDef.BytesList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BytesList = function (properties) {
                this.value = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BytesList value.
             * @member {Array.<Uint8Array>} value
             * @memberof tensorflow.CollectionDef.BytesList
             * @instance
             */
            BytesList.prototype.value = $util.emptyArray;

            /**
             * Encodes the specified BytesList message. Does not implicitly {@link tensorflow.CollectionDef.BytesList.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.CollectionDef.BytesList
             * @static
             * @param {tensorflow.CollectionDef.BytesList.$Properties} message BytesList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BytesList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.value != null && message.value.length)
                    for (let i = 0; i < message.value.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.value[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BytesList message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.CollectionDef.BytesList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.CollectionDef.BytesList & tensorflow.CollectionDef.BytesList.$Shape} BytesList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BytesList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.CollectionDef.BytesList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.value && message.value.length))
                                message.value = [];
                            message.value.push(reader.bytes());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return BytesList;
        })();

        return CollectionDef;
    })();

    tensorflow.SignatureDef = (function() {

        /**
         * Properties of a SignatureDef.
         * @typedef {Object} tensorflow.SignatureDef.$Properties
         * @property {Object.<string,tensorflow.TensorInfo.$Properties>|null} [inputs] SignatureDef inputs
         * @property {Object.<string,tensorflow.TensorInfo.$Properties>|null} [outputs] SignatureDef outputs
         * @property {string|null} [methodName] SignatureDef methodName
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SignatureDef.
         * @memberof tensorflow
         * @interface ISignatureDef
         * @augments tensorflow.SignatureDef.$Properties
         * @deprecated Use tensorflow.SignatureDef.$Properties instead.
         */

        /**
         * Shape of a SignatureDef.
         * @typedef {tensorflow.SignatureDef.$Properties} tensorflow.SignatureDef.$Shape
         */

        /**
         * Constructs a new SignatureDef.
         * @memberof tensorflow
         * @classdesc Represents a SignatureDef.
         * @constructor
         * @param {tensorflow.SignatureDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SignatureDef = function (properties) {
            this.inputs = {};
            this.outputs = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SignatureDef inputs.
         * @member {Object.<string,tensorflow.TensorInfo.$Properties>} inputs
         * @memberof tensorflow.SignatureDef
         * @instance
         */
        SignatureDef.prototype.inputs = $util.emptyObject;

        /**
         * SignatureDef outputs.
         * @member {Object.<string,tensorflow.TensorInfo.$Properties>} outputs
         * @memberof tensorflow.SignatureDef
         * @instance
         */
        SignatureDef.prototype.outputs = $util.emptyObject;

        /**
         * SignatureDef methodName.
         * @member {string} methodName
         * @memberof tensorflow.SignatureDef
         * @instance
         */
        SignatureDef.prototype.methodName = "";

        /**
         * Encodes the specified SignatureDef message. Does not implicitly {@link tensorflow.SignatureDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.SignatureDef
         * @static
         * @param {tensorflow.SignatureDef.$Properties} message SignatureDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SignatureDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.inputs != null && $Object.hasOwnProperty.call(message, "inputs"))
                for (let keys = $Object.keys(message.inputs), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.tensorflow.TensorInfo.encode(message.inputs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.outputs != null && $Object.hasOwnProperty.call(message, "outputs"))
                for (let keys = $Object.keys(message.outputs), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.tensorflow.TensorInfo.encode(message.outputs[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.methodName != null && $Object.hasOwnProperty.call(message, "methodName") && message.methodName !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.methodName);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SignatureDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.SignatureDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.SignatureDef & tensorflow.SignatureDef.$Shape} SignatureDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SignatureDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.SignatureDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (message.inputs === $util.emptyObject)
                            message.inputs = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.tensorflow.TensorInfo.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.inputs, key);
                        message.inputs[key] = value || new $root.tensorflow.TensorInfo();
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (message.outputs === $util.emptyObject)
                            message.outputs = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.tensorflow.TensorInfo.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.outputs, key);
                        message.outputs[key] = value || new $root.tensorflow.TensorInfo();
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.methodName = value;
                        else
                            delete message.methodName;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SignatureDef;
    })();

    tensorflow.TensorInfo = (function() {

        /**
         * Properties of a TensorInfo.
         * @typedef {Object} tensorflow.TensorInfo.$Properties
         * @property {string|null} [name] TensorInfo name
         * @property {tensorflow.DataType|null} [dtype] TensorInfo dtype
         * @property {tensorflow.TensorShapeProto.$Properties|null} [tensorShape] TensorInfo tensorShape
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TensorInfo.
         * @memberof tensorflow
         * @interface ITensorInfo
         * @augments tensorflow.TensorInfo.$Properties
         * @deprecated Use tensorflow.TensorInfo.$Properties instead.
         */

        /**
         * Shape of a TensorInfo.
         * @typedef {tensorflow.TensorInfo.$Properties} tensorflow.TensorInfo.$Shape
         */

        /**
         * Constructs a new TensorInfo.
         * @memberof tensorflow
         * @classdesc Represents a TensorInfo.
         * @constructor
         * @param {tensorflow.TensorInfo.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TensorInfo = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TensorInfo name.
         * @member {string} name
         * @memberof tensorflow.TensorInfo
         * @instance
         */
        TensorInfo.prototype.name = "";

        /**
         * TensorInfo dtype.
         * @member {tensorflow.DataType} dtype
         * @memberof tensorflow.TensorInfo
         * @instance
         */
        TensorInfo.prototype.dtype = 0;

        /**
         * TensorInfo tensorShape.
         * @member {tensorflow.TensorShapeProto.$Properties|null|undefined} tensorShape
         * @memberof tensorflow.TensorInfo
         * @instance
         */
        TensorInfo.prototype.tensorShape = null;

        /**
         * Encodes the specified TensorInfo message. Does not implicitly {@link tensorflow.TensorInfo.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.TensorInfo
         * @static
         * @param {tensorflow.TensorInfo.$Properties} message TensorInfo message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TensorInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.dtype != null && $Object.hasOwnProperty.call(message, "dtype") && message.dtype !== 0)
                writer.uint32(/* id 2, wireType 0 =*/16).int32(message.dtype);
            if (message.tensorShape != null && $Object.hasOwnProperty.call(message, "tensorShape"))
                $root.tensorflow.TensorShapeProto.encode(message.tensorShape, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TensorInfo message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.TensorInfo
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.TensorInfo & tensorflow.TensorInfo.$Shape} TensorInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TensorInfo.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.TensorInfo();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.dtype = value;
                        else
                            delete message.dtype;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.tensorShape = $root.tensorflow.TensorShapeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.tensorShape);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TensorInfo;
    })();

    tensorflow.VariableDef = (function() {

        /**
         * Properties of a VariableDef.
         * @typedef {Object} tensorflow.VariableDef.$Properties
         * @property {string|null} [variableName] VariableDef variableName
         * @property {string|null} [initializerName] VariableDef initializerName
         * @property {string|null} [snapshotName] VariableDef snapshotName
         * @property {boolean|null} [isResource] VariableDef isResource
         * @property {string|null} [initialValueName] VariableDef initialValueName
         * @property {boolean|null} [trainable] VariableDef trainable
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a VariableDef.
         * @memberof tensorflow
         * @interface IVariableDef
         * @augments tensorflow.VariableDef.$Properties
         * @deprecated Use tensorflow.VariableDef.$Properties instead.
         */

        /**
         * Shape of a VariableDef.
         * @typedef {tensorflow.VariableDef.$Properties} tensorflow.VariableDef.$Shape
         */

        /**
         * Constructs a new VariableDef.
         * @memberof tensorflow
         * @classdesc Represents a VariableDef.
         * @constructor
         * @param {tensorflow.VariableDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const VariableDef = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * VariableDef variableName.
         * @member {string} variableName
         * @memberof tensorflow.VariableDef
         * @instance
         */
        VariableDef.prototype.variableName = "";

        /**
         * VariableDef initializerName.
         * @member {string} initializerName
         * @memberof tensorflow.VariableDef
         * @instance
         */
        VariableDef.prototype.initializerName = "";

        /**
         * VariableDef snapshotName.
         * @member {string} snapshotName
         * @memberof tensorflow.VariableDef
         * @instance
         */
        VariableDef.prototype.snapshotName = "";

        /**
         * VariableDef isResource.
         * @member {boolean} isResource
         * @memberof tensorflow.VariableDef
         * @instance
         */
        VariableDef.prototype.isResource = false;

        /**
         * VariableDef initialValueName.
         * @member {string} initialValueName
         * @memberof tensorflow.VariableDef
         * @instance
         */
        VariableDef.prototype.initialValueName = "";

        /**
         * VariableDef trainable.
         * @member {boolean} trainable
         * @memberof tensorflow.VariableDef
         * @instance
         */
        VariableDef.prototype.trainable = false;

        /**
         * Encodes the specified VariableDef message. Does not implicitly {@link tensorflow.VariableDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.VariableDef
         * @static
         * @param {tensorflow.VariableDef.$Properties} message VariableDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        VariableDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.variableName != null && $Object.hasOwnProperty.call(message, "variableName") && message.variableName !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.variableName);
            if (message.initializerName != null && $Object.hasOwnProperty.call(message, "initializerName") && message.initializerName !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.initializerName);
            if (message.snapshotName != null && $Object.hasOwnProperty.call(message, "snapshotName") && message.snapshotName !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.snapshotName);
            if (message.isResource != null && $Object.hasOwnProperty.call(message, "isResource") && message.isResource !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.isResource);
            if (message.initialValueName != null && $Object.hasOwnProperty.call(message, "initialValueName") && message.initialValueName !== "")
                writer.uint32(/* id 6, wireType 2 =*/50).string(message.initialValueName);
            if (message.trainable != null && $Object.hasOwnProperty.call(message, "trainable") && message.trainable !== false)
                writer.uint32(/* id 7, wireType 0 =*/56).bool(message.trainable);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a VariableDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.VariableDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.VariableDef & tensorflow.VariableDef.$Shape} VariableDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        VariableDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.VariableDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variableName = value;
                        else
                            delete message.variableName;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.initializerName = value;
                        else
                            delete message.initializerName;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.snapshotName = value;
                        else
                            delete message.snapshotName;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.isResource = value;
                        else
                            delete message.isResource;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.initialValueName = value;
                        else
                            delete message.initialValueName;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.trainable = value;
                        else
                            delete message.trainable;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return VariableDef;
    })();

    tensorflow.Event = (function() {

        /**
         * Properties of an Event.
         * @typedef {Object} tensorflow.Event.$Properties
         * @property {number|null} [wallTime] Event wallTime
         * @property {Long|null} [step] Event step
         * @property {string|null} [fileVersion] Event fileVersion
         * @property {Uint8Array|null} [graphDef] Event graphDef
         * @property {tensorflow.Summary.$Properties|null} [summary] Event summary
         * @property {tensorflow.SessionLog.$Properties|null} [sessionLog] Event sessionLog
         * @property {tensorflow.TaggedRunMetadata.$Properties|null} [taggedRunMetadata] Event taggedRunMetadata
         * @property {Uint8Array|null} [metaGraphDef] Event metaGraphDef
         * @property {tensorflow.SourceMetadata.$Properties|null} [sourceMetadata] Event sourceMetadata
         * @property {"fileVersion"|"graphDef"|"summary"|"sessionLog"|"taggedRunMetadata"|"metaGraphDef"} [what] Event what
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Event.
         * @memberof tensorflow
         * @interface IEvent
         * @augments tensorflow.Event.$Properties
         * @deprecated Use tensorflow.Event.$Properties instead.
         */

        /**
         * Narrowed shape of an Event.
         * @typedef {{
         *   wallTime?: number|null;
         *   step?: Long|null;
         *   fileVersion?: string|null;
         *   graphDef?: Uint8Array|null;
         *   summary?: tensorflow.Summary.$Shape|null;
         *   sessionLog?: tensorflow.SessionLog.$Shape|null;
         *   taggedRunMetadata?: tensorflow.TaggedRunMetadata.$Shape|null;
         *   metaGraphDef?: Uint8Array|null;
         *   sourceMetadata?: tensorflow.SourceMetadata.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ what?: undefined; fileVersion?: null; graphDef?: null; summary?: null; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "fileVersion"; fileVersion: string; graphDef?: null; summary?: null; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "graphDef"; fileVersion?: null; graphDef: Uint8Array; summary?: null; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "summary"; fileVersion?: null; graphDef?: null; summary: tensorflow.Summary.$Shape; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "sessionLog"; fileVersion?: null; graphDef?: null; summary?: null; sessionLog: tensorflow.SessionLog.$Shape; taggedRunMetadata?: null; metaGraphDef?: null }|{ what?: "taggedRunMetadata"; fileVersion?: null; graphDef?: null; summary?: null; sessionLog?: null; taggedRunMetadata: tensorflow.TaggedRunMetadata.$Shape; metaGraphDef?: null }|{ what?: "metaGraphDef"; fileVersion?: null; graphDef?: null; summary?: null; sessionLog?: null; taggedRunMetadata?: null; metaGraphDef: Uint8Array })
         * )} tensorflow.Event.$Shape
         */

        /**
         * Constructs a new Event.
         * @memberof tensorflow
         * @classdesc Represents an Event.
         * @constructor
         * @param {tensorflow.Event.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Event = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Event wallTime.
         * @member {number} wallTime
         * @memberof tensorflow.Event
         * @instance
         */
        Event.prototype.wallTime = 0;

        /**
         * Event step.
         * @member {Long} step
         * @memberof tensorflow.Event
         * @instance
         */
        Event.prototype.step = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Event fileVersion.
         * @member {string|null|undefined} fileVersion
         * @memberof tensorflow.Event
         * @instance
         */
        Event.prototype.fileVersion = null;

        /**
         * Event graphDef.
         * @member {Uint8Array|null|undefined} graphDef
         * @memberof tensorflow.Event
         * @instance
         */
        Event.prototype.graphDef = null;

        /**
         * Event summary.
         * @member {tensorflow.Summary.$Properties|null|undefined} summary
         * @memberof tensorflow.Event
         * @instance
         */
        Event.prototype.summary = null;

        /**
         * Event sessionLog.
         * @member {tensorflow.SessionLog.$Properties|null|undefined} sessionLog
         * @memberof tensorflow.Event
         * @instance
         */
        Event.prototype.sessionLog = null;

        /**
         * Event taggedRunMetadata.
         * @member {tensorflow.TaggedRunMetadata.$Properties|null|undefined} taggedRunMetadata
         * @memberof tensorflow.Event
         * @instance
         */
        Event.prototype.taggedRunMetadata = null;

        /**
         * Event metaGraphDef.
         * @member {Uint8Array|null|undefined} metaGraphDef
         * @memberof tensorflow.Event
         * @instance
         */
        Event.prototype.metaGraphDef = null;

        /**
         * Event sourceMetadata.
         * @member {tensorflow.SourceMetadata.$Properties|null|undefined} sourceMetadata
         * @memberof tensorflow.Event
         * @instance
         */
        Event.prototype.sourceMetadata = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Event what.
         * @member {"fileVersion"|"graphDef"|"summary"|"sessionLog"|"taggedRunMetadata"|"metaGraphDef"|undefined} what
         * @memberof tensorflow.Event
         * @instance
         */
        $Object.defineProperty(Event.prototype, "what", {
            get: $util.oneOfGetter($oneOfFields = ["fileVersion", "graphDef", "summary", "sessionLog", "taggedRunMetadata", "metaGraphDef"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified Event message. Does not implicitly {@link tensorflow.Event.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.Event
         * @static
         * @param {tensorflow.Event.$Properties} message Event message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Event.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.wallTime != null && $Object.hasOwnProperty.call(message, "wallTime") && !$Object.is(message.wallTime, 0))
                writer.uint32(/* id 1, wireType 1 =*/9).double(message.wallTime);
            if (message.step != null && $Object.hasOwnProperty.call(message, "step") && (typeof message.step === "object" ? message.step.low || message.step.high : message.step !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.step);
            if (message.fileVersion != null && $Object.hasOwnProperty.call(message, "fileVersion"))
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.fileVersion);
            if (message.graphDef != null && $Object.hasOwnProperty.call(message, "graphDef"))
                writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.graphDef);
            if (message.summary != null && $Object.hasOwnProperty.call(message, "summary"))
                $root.tensorflow.Summary.encode(message.summary, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.sessionLog != null && $Object.hasOwnProperty.call(message, "sessionLog"))
                $root.tensorflow.SessionLog.encode(message.sessionLog, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.taggedRunMetadata != null && $Object.hasOwnProperty.call(message, "taggedRunMetadata"))
                $root.tensorflow.TaggedRunMetadata.encode(message.taggedRunMetadata, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.metaGraphDef != null && $Object.hasOwnProperty.call(message, "metaGraphDef"))
                writer.uint32(/* id 9, wireType 2 =*/74).bytes(message.metaGraphDef);
            if (message.sourceMetadata != null && $Object.hasOwnProperty.call(message, "sourceMetadata"))
                $root.tensorflow.SourceMetadata.encode(message.sourceMetadata, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Event message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.Event
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.Event & tensorflow.Event.$Shape} Event
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Event.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.Event();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.wallTime = value;
                        else
                            delete message.wallTime;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.step = value;
                        else
                            delete message.step;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.fileVersion = reader.stringVerify();
                        message.what = "fileVersion";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.graphDef = reader.bytes();
                        message.what = "graphDef";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.summary = $root.tensorflow.Summary.decode(reader, reader.size(), $undefined, _depth + 1, message.summary);
                        message.what = "summary";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.sessionLog = $root.tensorflow.SessionLog.decode(reader, reader.size(), $undefined, _depth + 1, message.sessionLog);
                        message.what = "sessionLog";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.taggedRunMetadata = $root.tensorflow.TaggedRunMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.taggedRunMetadata);
                        message.what = "taggedRunMetadata";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.metaGraphDef = reader.bytes();
                        message.what = "metaGraphDef";
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.sourceMetadata = $root.tensorflow.SourceMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.sourceMetadata);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Event;
    })();

    tensorflow.SourceMetadata = (function() {

        /**
         * Properties of a SourceMetadata.
         * @typedef {Object} tensorflow.SourceMetadata.$Properties
         * @property {string|null} [writer] SourceMetadata writer
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SourceMetadata.
         * @memberof tensorflow
         * @interface ISourceMetadata
         * @augments tensorflow.SourceMetadata.$Properties
         * @deprecated Use tensorflow.SourceMetadata.$Properties instead.
         */

        /**
         * Shape of a SourceMetadata.
         * @typedef {tensorflow.SourceMetadata.$Properties} tensorflow.SourceMetadata.$Shape
         */

        /**
         * Constructs a new SourceMetadata.
         * @memberof tensorflow
         * @classdesc Represents a SourceMetadata.
         * @constructor
         * @param {tensorflow.SourceMetadata.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SourceMetadata = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SourceMetadata writer.
         * @member {string} writer
         * @memberof tensorflow.SourceMetadata
         * @instance
         */
        SourceMetadata.prototype.writer = "";

        /**
         * Encodes the specified SourceMetadata message. Does not implicitly {@link tensorflow.SourceMetadata.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.SourceMetadata
         * @static
         * @param {tensorflow.SourceMetadata.$Properties} message SourceMetadata message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SourceMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.writer != null && $Object.hasOwnProperty.call(message, "writer") && message.writer !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.writer);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SourceMetadata message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.SourceMetadata
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.SourceMetadata & tensorflow.SourceMetadata.$Shape} SourceMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SourceMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.SourceMetadata();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.writer = value;
                        else
                            delete message.writer;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SourceMetadata;
    })();

    tensorflow.SessionLog = (function() {

        /**
         * Properties of a SessionLog.
         * @typedef {Object} tensorflow.SessionLog.$Properties
         * @property {tensorflow.SessionLog.SessionStatus|null} [status] SessionLog status
         * @property {string|null} [checkpointPath] SessionLog checkpointPath
         * @property {string|null} [msg] SessionLog msg
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SessionLog.
         * @memberof tensorflow
         * @interface ISessionLog
         * @augments tensorflow.SessionLog.$Properties
         * @deprecated Use tensorflow.SessionLog.$Properties instead.
         */

        /**
         * Shape of a SessionLog.
         * @typedef {tensorflow.SessionLog.$Properties} tensorflow.SessionLog.$Shape
         */

        /**
         * Constructs a new SessionLog.
         * @memberof tensorflow
         * @classdesc Represents a SessionLog.
         * @constructor
         * @param {tensorflow.SessionLog.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SessionLog = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SessionLog status.
         * @member {tensorflow.SessionLog.SessionStatus} status
         * @memberof tensorflow.SessionLog
         * @instance
         */
        SessionLog.prototype.status = 0;

        /**
         * SessionLog checkpointPath.
         * @member {string} checkpointPath
         * @memberof tensorflow.SessionLog
         * @instance
         */
        SessionLog.prototype.checkpointPath = "";

        /**
         * SessionLog msg.
         * @member {string} msg
         * @memberof tensorflow.SessionLog
         * @instance
         */
        SessionLog.prototype.msg = "";

        /**
         * Encodes the specified SessionLog message. Does not implicitly {@link tensorflow.SessionLog.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.SessionLog
         * @static
         * @param {tensorflow.SessionLog.$Properties} message SessionLog message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SessionLog.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.status);
            if (message.checkpointPath != null && $Object.hasOwnProperty.call(message, "checkpointPath") && message.checkpointPath !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.checkpointPath);
            if (message.msg != null && $Object.hasOwnProperty.call(message, "msg") && message.msg !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.msg);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SessionLog message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.SessionLog
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.SessionLog & tensorflow.SessionLog.$Shape} SessionLog
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SessionLog.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.SessionLog();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.status = value;
                        else
                            delete message.status;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.checkpointPath = value;
                        else
                            delete message.checkpointPath;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.msg = value;
                        else
                            delete message.msg;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        /**
         * SessionStatus enum.
         * @name tensorflow.SessionLog.SessionStatus
         * @enum {number}
         * @property {number} STATUS_UNSPECIFIED=0 STATUS_UNSPECIFIED value
         * @property {number} START=1 START value
         * @property {number} STOP=2 STOP value
         * @property {number} CHECKPOINT=3 CHECKPOINT value
         */
        SessionLog.SessionStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "STATUS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "START"] = 1;
            values[valuesById[2] = "STOP"] = 2;
            values[valuesById[3] = "CHECKPOINT"] = 3;
            return values;
        })();

        return SessionLog;
    })();

    tensorflow.TaggedRunMetadata = (function() {

        /**
         * Properties of a TaggedRunMetadata.
         * @typedef {Object} tensorflow.TaggedRunMetadata.$Properties
         * @property {string|null} [tag] TaggedRunMetadata tag
         * @property {Uint8Array|null} [runMetadata] TaggedRunMetadata runMetadata
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a TaggedRunMetadata.
         * @memberof tensorflow
         * @interface ITaggedRunMetadata
         * @augments tensorflow.TaggedRunMetadata.$Properties
         * @deprecated Use tensorflow.TaggedRunMetadata.$Properties instead.
         */

        /**
         * Shape of a TaggedRunMetadata.
         * @typedef {tensorflow.TaggedRunMetadata.$Properties} tensorflow.TaggedRunMetadata.$Shape
         */

        /**
         * Constructs a new TaggedRunMetadata.
         * @memberof tensorflow
         * @classdesc Represents a TaggedRunMetadata.
         * @constructor
         * @param {tensorflow.TaggedRunMetadata.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const TaggedRunMetadata = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * TaggedRunMetadata tag.
         * @member {string} tag
         * @memberof tensorflow.TaggedRunMetadata
         * @instance
         */
        TaggedRunMetadata.prototype.tag = "";

        /**
         * TaggedRunMetadata runMetadata.
         * @member {Uint8Array} runMetadata
         * @memberof tensorflow.TaggedRunMetadata
         * @instance
         */
        TaggedRunMetadata.prototype.runMetadata = $util.newBuffer([]);

        /**
         * Encodes the specified TaggedRunMetadata message. Does not implicitly {@link tensorflow.TaggedRunMetadata.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.TaggedRunMetadata
         * @static
         * @param {tensorflow.TaggedRunMetadata.$Properties} message TaggedRunMetadata message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        TaggedRunMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.tag != null && $Object.hasOwnProperty.call(message, "tag") && message.tag !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.tag);
            if (message.runMetadata != null && $Object.hasOwnProperty.call(message, "runMetadata") && message.runMetadata.length)
                writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.runMetadata);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a TaggedRunMetadata message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.TaggedRunMetadata
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.TaggedRunMetadata & tensorflow.TaggedRunMetadata.$Shape} TaggedRunMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        TaggedRunMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.TaggedRunMetadata();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tag = value;
                        else
                            delete message.tag;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.runMetadata = value;
                        else
                            delete message.runMetadata;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TaggedRunMetadata;
    })();

    tensorflow.Summary = (function() {

        /**
         * Properties of a Summary.
         * @typedef {Object} tensorflow.Summary.$Properties
         * @property {Array.<tensorflow.Summary.Value.$Properties>|null} [value] Summary value
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Summary.
         * @memberof tensorflow
         * @interface ISummary
         * @augments tensorflow.Summary.$Properties
         * @deprecated Use tensorflow.Summary.$Properties instead.
         */

        /**
         * Shape of a Summary.
         * @typedef {{
         *   value?: Array.<tensorflow.Summary.Value.$Shape>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.Summary.$Shape
         */

        /**
         * Constructs a new Summary.
         * @memberof tensorflow
         * @classdesc Represents a Summary.
         * @constructor
         * @param {tensorflow.Summary.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Summary = function (properties) {
            this.value = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Summary value.
         * @member {Array.<tensorflow.Summary.Value.$Properties>} value
         * @memberof tensorflow.Summary
         * @instance
         */
        Summary.prototype.value = $util.emptyArray;

        /**
         * Encodes the specified Summary message. Does not implicitly {@link tensorflow.Summary.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.Summary
         * @static
         * @param {tensorflow.Summary.$Properties} message Summary message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Summary.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.value != null && message.value.length)
                for (let i = 0; i < message.value.length; ++i)
                    $root.tensorflow.Summary.Value.encode(message.value[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Summary message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.Summary
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.Summary & tensorflow.Summary.$Shape} Summary
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Summary.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.Summary();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.value && message.value.length))
                            message.value = [];
                        message.value.push($root.tensorflow.Summary.Value.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Summary.Value = (function() {

            /**
             * Properties of a Value.
             * @typedef {Object} tensorflow.Summary.Value.$Properties
             * @property {string|null} [tag] Value tag
             * @property {number|null} [simpleValue] Value simpleValue
             * @property {tensorflow.Summary.Image.$Properties|null} [image] Value image
             * @property {tensorflow.HistogramProto.$Properties|null} [histo] Value histo
             * @property {tensorflow.Summary.Audio.$Properties|null} [audio] Value audio
             * @property {tensorflow.TensorProto.$Properties|null} [tensor] Value tensor
             * @property {string|null} [nodeName] Value nodeName
             * @property {tensorflow.SummaryMetadata.$Properties|null} [metadata] Value metadata
             * @property {"simpleValue"|"image"|"histo"|"audio"|"tensor"} [value] Value value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Value.
             * @memberof tensorflow.Summary
             * @interface IValue
             * @augments tensorflow.Summary.Value.$Properties
             * @deprecated Use tensorflow.Summary.Value.$Properties instead.
             */

            /**
             * Narrowed shape of a Value.
             * @typedef {{
             *   tag?: string|null;
             *   simpleValue?: number|null;
             *   image?: tensorflow.Summary.Image.$Shape|null;
             *   histo?: tensorflow.HistogramProto.$Shape|null;
             *   audio?: tensorflow.Summary.Audio.$Shape|null;
             *   tensor?: tensorflow.TensorProto.$Shape|null;
             *   nodeName?: string|null;
             *   metadata?: tensorflow.SummaryMetadata.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ value?: undefined; simpleValue?: null; image?: null; histo?: null; audio?: null; tensor?: null }|{ value?: "simpleValue"; simpleValue: number; image?: null; histo?: null; audio?: null; tensor?: null }|{ value?: "image"; simpleValue?: null; image: tensorflow.Summary.Image.$Shape; histo?: null; audio?: null; tensor?: null }|{ value?: "histo"; simpleValue?: null; image?: null; histo: tensorflow.HistogramProto.$Shape; audio?: null; tensor?: null }|{ value?: "audio"; simpleValue?: null; image?: null; histo?: null; audio: tensorflow.Summary.Audio.$Shape; tensor?: null }|{ value?: "tensor"; simpleValue?: null; image?: null; histo?: null; audio?: null; tensor: tensorflow.TensorProto.$Shape })
             * )} tensorflow.Summary.Value.$Shape
             */

            /**
             * Constructs a new Value.
             * @memberof tensorflow.Summary
             * @classdesc Represents a Value.
             * @constructor
             * @param {tensorflow.Summary.Value.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Value = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Value tag.
             * @member {string} tag
             * @memberof tensorflow.Summary.Value
             * @instance
             */
            Value.prototype.tag = "";

            /**
             * Value simpleValue.
             * @member {number|null|undefined} simpleValue
             * @memberof tensorflow.Summary.Value
             * @instance
             */
            Value.prototype.simpleValue = null;

            /**
             * Value image.
             * @member {tensorflow.Summary.Image.$Properties|null|undefined} image
             * @memberof tensorflow.Summary.Value
             * @instance
             */
            Value.prototype.image = null;

            /**
             * Value histo.
             * @member {tensorflow.HistogramProto.$Properties|null|undefined} histo
             * @memberof tensorflow.Summary.Value
             * @instance
             */
            Value.prototype.histo = null;

            /**
             * Value audio.
             * @member {tensorflow.Summary.Audio.$Properties|null|undefined} audio
             * @memberof tensorflow.Summary.Value
             * @instance
             */
            Value.prototype.audio = null;

            /**
             * Value tensor.
             * @member {tensorflow.TensorProto.$Properties|null|undefined} tensor
             * @memberof tensorflow.Summary.Value
             * @instance
             */
            Value.prototype.tensor = null;

            /**
             * Value nodeName.
             * @member {string} nodeName
             * @memberof tensorflow.Summary.Value
             * @instance
             */
            Value.prototype.nodeName = "";

            /**
             * Value metadata.
             * @member {tensorflow.SummaryMetadata.$Properties|null|undefined} metadata
             * @memberof tensorflow.Summary.Value
             * @instance
             */
            Value.prototype.metadata = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Value value.
             * @member {"simpleValue"|"image"|"histo"|"audio"|"tensor"|undefined} value
             * @memberof tensorflow.Summary.Value
             * @instance
             */
            $Object.defineProperty(Value.prototype, "value", {
                get: $util.oneOfGetter($oneOfFields = ["simpleValue", "image", "histo", "audio", "tensor"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Value message. Does not implicitly {@link tensorflow.Summary.Value.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.Summary.Value
             * @static
             * @param {tensorflow.Summary.Value.$Properties} message Value message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Value.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tag != null && $Object.hasOwnProperty.call(message, "tag") && message.tag !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.tag);
                if (message.simpleValue != null && $Object.hasOwnProperty.call(message, "simpleValue"))
                    writer.uint32(/* id 2, wireType 5 =*/21).float(message.simpleValue);
                if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
                    $root.tensorflow.Summary.Image.encode(message.image, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.histo != null && $Object.hasOwnProperty.call(message, "histo"))
                    $root.tensorflow.HistogramProto.encode(message.histo, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.audio != null && $Object.hasOwnProperty.call(message, "audio"))
                    $root.tensorflow.Summary.Audio.encode(message.audio, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.nodeName != null && $Object.hasOwnProperty.call(message, "nodeName") && message.nodeName !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.nodeName);
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor"))
                    $root.tensorflow.TensorProto.encode(message.tensor, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    $root.tensorflow.SummaryMetadata.encode(message.metadata, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Value message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.Summary.Value
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.Summary.Value & tensorflow.Summary.Value.$Shape} Value
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Value.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.Summary.Value();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.tag = value;
                            else
                                delete message.tag;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            message.simpleValue = reader.float();
                            message.value = "simpleValue";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.image = $root.tensorflow.Summary.Image.decode(reader, reader.size(), $undefined, _depth + 1, message.image);
                            message.value = "image";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.histo = $root.tensorflow.HistogramProto.decode(reader, reader.size(), $undefined, _depth + 1, message.histo);
                            message.value = "histo";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.audio = $root.tensorflow.Summary.Audio.decode(reader, reader.size(), $undefined, _depth + 1, message.audio);
                            message.value = "audio";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.tensor = $root.tensorflow.TensorProto.decode(reader, reader.size(), $undefined, _depth + 1, message.tensor);
                            message.value = "tensor";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nodeName = value;
                            else
                                delete message.nodeName;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.metadata = $root.tensorflow.SummaryMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.metadata);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Value;
        })();

        Summary.Image = (function() {

            /**
             * Properties of an Image.
             * @typedef {Object} tensorflow.Summary.Image.$Properties
             * @property {number|null} [height] Image height
             * @property {number|null} [width] Image width
             * @property {number|null} [colorspace] Image colorspace
             * @property {Uint8Array|null} [encodedImageString] Image encodedImageString
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Image.
             * @memberof tensorflow.Summary
             * @interface IImage
             * @augments tensorflow.Summary.Image.$Properties
             * @deprecated Use tensorflow.Summary.Image.$Properties instead.
             */

            /**
             * Shape of an Image.
             * @typedef {tensorflow.Summary.Image.$Properties} tensorflow.Summary.Image.$Shape
             */

            /**
             * Constructs a new Image.
             * @memberof tensorflow.Summary
             * @classdesc Represents an Image.
             * @constructor
             * @param {tensorflow.Summary.Image.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Image = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Image height.
             * @member {number} height
             * @memberof tensorflow.Summary.Image
             * @instance
             */
            Image.prototype.height = 0;

            /**
             * Image width.
             * @member {number} width
             * @memberof tensorflow.Summary.Image
             * @instance
             */
            Image.prototype.width = 0;

            /**
             * Image colorspace.
             * @member {number} colorspace
             * @memberof tensorflow.Summary.Image
             * @instance
             */
            Image.prototype.colorspace = 0;

            /**
             * Image encodedImageString.
             * @member {Uint8Array} encodedImageString
             * @memberof tensorflow.Summary.Image
             * @instance
             */
            Image.prototype.encodedImageString = $util.newBuffer([]);

            /**
             * Encodes the specified Image message. Does not implicitly {@link tensorflow.Summary.Image.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.Summary.Image
             * @static
             * @param {tensorflow.Summary.Image.$Properties} message Image message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Image.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.height != null && $Object.hasOwnProperty.call(message, "height") && message.height !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.height);
                if (message.width != null && $Object.hasOwnProperty.call(message, "width") && message.width !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.width);
                if (message.colorspace != null && $Object.hasOwnProperty.call(message, "colorspace") && message.colorspace !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.colorspace);
                if (message.encodedImageString != null && $Object.hasOwnProperty.call(message, "encodedImageString") && message.encodedImageString.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.encodedImageString);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Image message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.Summary.Image
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.Summary.Image & tensorflow.Summary.Image.$Shape} Image
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Image.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.Summary.Image();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.height = value;
                            else
                                delete message.height;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.width = value;
                            else
                                delete message.width;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.colorspace = value;
                            else
                                delete message.colorspace;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.encodedImageString = value;
                            else
                                delete message.encodedImageString;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Image;
        })();

        Summary.Audio = (function() {

            /**
             * Properties of an Audio.
             * @typedef {Object} tensorflow.Summary.Audio.$Properties
             * @property {number|null} [sampleRate] Audio sampleRate
             * @property {Uint8Array|null} [encodedAudioString] Audio encodedAudioString
             * @property {string|null} [contentType] Audio contentType
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Audio.
             * @memberof tensorflow.Summary
             * @interface IAudio
             * @augments tensorflow.Summary.Audio.$Properties
             * @deprecated Use tensorflow.Summary.Audio.$Properties instead.
             */

            /**
             * Shape of an Audio.
             * @typedef {tensorflow.Summary.Audio.$Properties} tensorflow.Summary.Audio.$Shape
             */

            /**
             * Constructs a new Audio.
             * @memberof tensorflow.Summary
             * @classdesc Represents an Audio.
             * @constructor
             * @param {tensorflow.Summary.Audio.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Audio = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Audio sampleRate.
             * @member {number} sampleRate
             * @memberof tensorflow.Summary.Audio
             * @instance
             */
            Audio.prototype.sampleRate = 0;

            /**
             * Audio encodedAudioString.
             * @member {Uint8Array} encodedAudioString
             * @memberof tensorflow.Summary.Audio
             * @instance
             */
            Audio.prototype.encodedAudioString = $util.newBuffer([]);

            /**
             * Audio contentType.
             * @member {string} contentType
             * @memberof tensorflow.Summary.Audio
             * @instance
             */
            Audio.prototype.contentType = "";

            /**
             * Encodes the specified Audio message. Does not implicitly {@link tensorflow.Summary.Audio.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.Summary.Audio
             * @static
             * @param {tensorflow.Summary.Audio.$Properties} message Audio message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Audio.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sampleRate != null && $Object.hasOwnProperty.call(message, "sampleRate") && !$Object.is(message.sampleRate, 0))
                    writer.uint32(/* id 1, wireType 5 =*/13).float(message.sampleRate);
                if (message.encodedAudioString != null && $Object.hasOwnProperty.call(message, "encodedAudioString") && message.encodedAudioString.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.encodedAudioString);
                if (message.contentType != null && $Object.hasOwnProperty.call(message, "contentType") && message.contentType !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.contentType);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Audio message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.Summary.Audio
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.Summary.Audio & tensorflow.Summary.Audio.$Shape} Audio
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Audio.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.Summary.Audio();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.sampleRate = value;
                            else
                                delete message.sampleRate;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.encodedAudioString = value;
                            else
                                delete message.encodedAudioString;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.contentType = value;
                            else
                                delete message.contentType;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Audio;
        })();

        return Summary;
    })();

    tensorflow.SummaryMetadata = (function() {

        /**
         * Properties of a SummaryMetadata.
         * @typedef {Object} tensorflow.SummaryMetadata.$Properties
         * @property {tensorflow.SummaryMetadata.PluginData.$Properties|null} [pluginData] SummaryMetadata pluginData
         * @property {string|null} [displayName] SummaryMetadata displayName
         * @property {string|null} [summaryDescription] SummaryMetadata summaryDescription
         * @property {tensorflow.DataClass|null} [dataClass] SummaryMetadata dataClass
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SummaryMetadata.
         * @memberof tensorflow
         * @interface ISummaryMetadata
         * @augments tensorflow.SummaryMetadata.$Properties
         * @deprecated Use tensorflow.SummaryMetadata.$Properties instead.
         */

        /**
         * Shape of a SummaryMetadata.
         * @typedef {tensorflow.SummaryMetadata.$Properties} tensorflow.SummaryMetadata.$Shape
         */

        /**
         * Constructs a new SummaryMetadata.
         * @memberof tensorflow
         * @classdesc Represents a SummaryMetadata.
         * @constructor
         * @param {tensorflow.SummaryMetadata.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SummaryMetadata = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SummaryMetadata pluginData.
         * @member {tensorflow.SummaryMetadata.PluginData.$Properties|null|undefined} pluginData
         * @memberof tensorflow.SummaryMetadata
         * @instance
         */
        SummaryMetadata.prototype.pluginData = null;

        /**
         * SummaryMetadata displayName.
         * @member {string} displayName
         * @memberof tensorflow.SummaryMetadata
         * @instance
         */
        SummaryMetadata.prototype.displayName = "";

        /**
         * SummaryMetadata summaryDescription.
         * @member {string} summaryDescription
         * @memberof tensorflow.SummaryMetadata
         * @instance
         */
        SummaryMetadata.prototype.summaryDescription = "";

        /**
         * SummaryMetadata dataClass.
         * @member {tensorflow.DataClass} dataClass
         * @memberof tensorflow.SummaryMetadata
         * @instance
         */
        SummaryMetadata.prototype.dataClass = 0;

        /**
         * Encodes the specified SummaryMetadata message. Does not implicitly {@link tensorflow.SummaryMetadata.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.SummaryMetadata
         * @static
         * @param {tensorflow.SummaryMetadata.$Properties} message SummaryMetadata message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SummaryMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.pluginData != null && $Object.hasOwnProperty.call(message, "pluginData"))
                $root.tensorflow.SummaryMetadata.PluginData.encode(message.pluginData, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.displayName != null && $Object.hasOwnProperty.call(message, "displayName") && message.displayName !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.displayName);
            if (message.summaryDescription != null && $Object.hasOwnProperty.call(message, "summaryDescription") && message.summaryDescription !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.summaryDescription);
            if (message.dataClass != null && $Object.hasOwnProperty.call(message, "dataClass") && message.dataClass !== 0)
                writer.uint32(/* id 4, wireType 0 =*/32).int32(message.dataClass);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SummaryMetadata message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.SummaryMetadata
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.SummaryMetadata & tensorflow.SummaryMetadata.$Shape} SummaryMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SummaryMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.SummaryMetadata();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.pluginData = $root.tensorflow.SummaryMetadata.PluginData.decode(reader, reader.size(), $undefined, _depth + 1, message.pluginData);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.displayName = value;
                        else
                            delete message.displayName;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.summaryDescription = value;
                        else
                            delete message.summaryDescription;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.dataClass = value;
                        else
                            delete message.dataClass;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        SummaryMetadata.PluginData = (function() {

            /**
             * Properties of a PluginData.
             * @typedef {Object} tensorflow.SummaryMetadata.PluginData.$Properties
             * @property {string|null} [pluginName] PluginData pluginName
             * @property {Uint8Array|null} [content] PluginData content
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PluginData.
             * @memberof tensorflow.SummaryMetadata
             * @interface IPluginData
             * @augments tensorflow.SummaryMetadata.PluginData.$Properties
             * @deprecated Use tensorflow.SummaryMetadata.PluginData.$Properties instead.
             */

            /**
             * Shape of a PluginData.
             * @typedef {tensorflow.SummaryMetadata.PluginData.$Properties} tensorflow.SummaryMetadata.PluginData.$Shape
             */

            /**
             * Constructs a new PluginData.
             * @memberof tensorflow.SummaryMetadata
             * @classdesc Represents a PluginData.
             * @constructor
             * @param {tensorflow.SummaryMetadata.PluginData.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PluginData = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PluginData pluginName.
             * @member {string} pluginName
             * @memberof tensorflow.SummaryMetadata.PluginData
             * @instance
             */
            PluginData.prototype.pluginName = "";

            /**
             * PluginData content.
             * @member {Uint8Array} content
             * @memberof tensorflow.SummaryMetadata.PluginData
             * @instance
             */
            PluginData.prototype.content = $util.newBuffer([]);

            /**
             * Encodes the specified PluginData message. Does not implicitly {@link tensorflow.SummaryMetadata.PluginData.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.SummaryMetadata.PluginData
             * @static
             * @param {tensorflow.SummaryMetadata.PluginData.$Properties} message PluginData message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PluginData.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.pluginName != null && $Object.hasOwnProperty.call(message, "pluginName") && message.pluginName !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.pluginName);
                if (message.content != null && $Object.hasOwnProperty.call(message, "content") && message.content.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.content);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PluginData message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.SummaryMetadata.PluginData
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.SummaryMetadata.PluginData & tensorflow.SummaryMetadata.PluginData.$Shape} PluginData
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PluginData.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.SummaryMetadata.PluginData();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pluginName = value;
                            else
                                delete message.pluginName;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.content = value;
                            else
                                delete message.content;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PluginData;
        })();

        return SummaryMetadata;
    })();

    /**
     * DataClass enum.
     * @name tensorflow.DataClass
     * @enum {number}
     * @property {number} DATA_CLASS_UNKNOWN=0 DATA_CLASS_UNKNOWN value
     * @property {number} DATA_CLASS_SCALAR=1 DATA_CLASS_SCALAR value
     * @property {number} DATA_CLASS_TENSOR=2 DATA_CLASS_TENSOR value
     * @property {number} DATA_CLASS_BLOB_SEQUENCE=3 DATA_CLASS_BLOB_SEQUENCE value
     */
    tensorflow.DataClass = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "DATA_CLASS_UNKNOWN"] = 0;
        values[valuesById[1] = "DATA_CLASS_SCALAR"] = 1;
        values[valuesById[2] = "DATA_CLASS_TENSOR"] = 2;
        values[valuesById[3] = "DATA_CLASS_BLOB_SEQUENCE"] = 3;
        return values;
    })();

    tensorflow.HistogramProto = (function() {

        /**
         * Properties of a HistogramProto.
         * @typedef {Object} tensorflow.HistogramProto.$Properties
         * @property {number|null} [min] HistogramProto min
         * @property {number|null} [max] HistogramProto max
         * @property {number|null} [num] HistogramProto num
         * @property {number|null} [sum] HistogramProto sum
         * @property {number|null} [sumSquares] HistogramProto sumSquares
         * @property {Array.<number>|null} [bucketLimit] HistogramProto bucketLimit
         * @property {Array.<number>|null} [bucket] HistogramProto bucket
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a HistogramProto.
         * @memberof tensorflow
         * @interface IHistogramProto
         * @augments tensorflow.HistogramProto.$Properties
         * @deprecated Use tensorflow.HistogramProto.$Properties instead.
         */

        /**
         * Shape of a HistogramProto.
         * @typedef {tensorflow.HistogramProto.$Properties} tensorflow.HistogramProto.$Shape
         */

        /**
         * Constructs a new HistogramProto.
         * @memberof tensorflow
         * @classdesc Represents a HistogramProto.
         * @constructor
         * @param {tensorflow.HistogramProto.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const HistogramProto = function (properties) {
            this.bucketLimit = [];
            this.bucket = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * HistogramProto min.
         * @member {number} min
         * @memberof tensorflow.HistogramProto
         * @instance
         */
        HistogramProto.prototype.min = 0;

        /**
         * HistogramProto max.
         * @member {number} max
         * @memberof tensorflow.HistogramProto
         * @instance
         */
        HistogramProto.prototype.max = 0;

        /**
         * HistogramProto num.
         * @member {number} num
         * @memberof tensorflow.HistogramProto
         * @instance
         */
        HistogramProto.prototype.num = 0;

        /**
         * HistogramProto sum.
         * @member {number} sum
         * @memberof tensorflow.HistogramProto
         * @instance
         */
        HistogramProto.prototype.sum = 0;

        /**
         * HistogramProto sumSquares.
         * @member {number} sumSquares
         * @memberof tensorflow.HistogramProto
         * @instance
         */
        HistogramProto.prototype.sumSquares = 0;

        /**
         * HistogramProto bucketLimit.
         * @member {Array.<number>} bucketLimit
         * @memberof tensorflow.HistogramProto
         * @instance
         */
        HistogramProto.prototype.bucketLimit = $util.emptyArray;

        /**
         * HistogramProto bucket.
         * @member {Array.<number>} bucket
         * @memberof tensorflow.HistogramProto
         * @instance
         */
        HistogramProto.prototype.bucket = $util.emptyArray;

        /**
         * Encodes the specified HistogramProto message. Does not implicitly {@link tensorflow.HistogramProto.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.HistogramProto
         * @static
         * @param {tensorflow.HistogramProto.$Properties} message HistogramProto message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        HistogramProto.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.min != null && $Object.hasOwnProperty.call(message, "min") && !$Object.is(message.min, 0))
                writer.uint32(/* id 1, wireType 1 =*/9).double(message.min);
            if (message.max != null && $Object.hasOwnProperty.call(message, "max") && !$Object.is(message.max, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.max);
            if (message.num != null && $Object.hasOwnProperty.call(message, "num") && !$Object.is(message.num, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.num);
            if (message.sum != null && $Object.hasOwnProperty.call(message, "sum") && !$Object.is(message.sum, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.sum);
            if (message.sumSquares != null && $Object.hasOwnProperty.call(message, "sumSquares") && !$Object.is(message.sumSquares, 0))
                writer.uint32(/* id 5, wireType 1 =*/41).double(message.sumSquares);
            if (message.bucketLimit != null && message.bucketLimit.length)
                writer.uint32(/* id 6, wireType 2 =*/50).doubles(message.bucketLimit);
            if (message.bucket != null && message.bucket.length)
                writer.uint32(/* id 7, wireType 2 =*/58).doubles(message.bucket);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a HistogramProto message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.HistogramProto
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.HistogramProto & tensorflow.HistogramProto.$Shape} HistogramProto
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        HistogramProto.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.HistogramProto();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.min = value;
                        else
                            delete message.min;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.max = value;
                        else
                            delete message.max;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.num = value;
                        else
                            delete message.num;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.sum = value;
                        else
                            delete message.sum;
                        continue;
                    }
                case 5: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.sumSquares = value;
                        else
                            delete message.sumSquares;
                        continue;
                    }
                case 6: {
                        if (wireType === 2) {
                            if (!(message.bucketLimit && message.bucketLimit.length))
                                message.bucketLimit = [];
                            reader.doubles(message.bucketLimit);
                            continue;
                        }
                        if (wireType !== 1)
                            break;
                        if (!(message.bucketLimit && message.bucketLimit.length))
                            message.bucketLimit = [];
                        message.bucketLimit.push(reader.double());
                        continue;
                    }
                case 7: {
                        if (wireType === 2) {
                            if (!(message.bucket && message.bucket.length))
                                message.bucket = [];
                            reader.doubles(message.bucket);
                            continue;
                        }
                        if (wireType !== 1)
                            break;
                        if (!(message.bucket && message.bucket.length))
                            message.bucket = [];
                        message.bucket.push(reader.double());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return HistogramProto;
    })();

    tensorflow.RunMetadata = (function() {

        /**
         * Properties of a RunMetadata.
         * @typedef {Object} tensorflow.RunMetadata.$Properties
         * @property {tensorflow.StepStats.$Properties|null} [stepStats] RunMetadata stepStats
         * @property {tensorflow.CostGraphDef.$Properties|null} [costGraph] RunMetadata costGraph
         * @property {Array.<tensorflow.GraphDef.$Properties>|null} [partitionGraphs] RunMetadata partitionGraphs
         * @property {Array.<tensorflow.RunMetadata.FunctionGraphs.$Properties>|null} [functionGraphs] RunMetadata functionGraphs
         * @property {tensorflow.SessionMetadata.$Properties|null} [sessionMetadata] RunMetadata sessionMetadata
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a RunMetadata.
         * @memberof tensorflow
         * @interface IRunMetadata
         * @augments tensorflow.RunMetadata.$Properties
         * @deprecated Use tensorflow.RunMetadata.$Properties instead.
         */

        /**
         * Shape of a RunMetadata.
         * @typedef {{
         *   stepStats?: tensorflow.StepStats.$Shape|null;
         *   costGraph?: tensorflow.CostGraphDef.$Shape|null;
         *   partitionGraphs?: Array.<tensorflow.GraphDef.$Shape>|null;
         *   functionGraphs?: Array.<tensorflow.RunMetadata.FunctionGraphs.$Shape>|null;
         *   sessionMetadata?: tensorflow.SessionMetadata.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorflow.RunMetadata.$Shape
         */

        /**
         * Constructs a new RunMetadata.
         * @memberof tensorflow
         * @classdesc Represents a RunMetadata.
         * @constructor
         * @param {tensorflow.RunMetadata.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const RunMetadata = function (properties) {
            this.partitionGraphs = [];
            this.functionGraphs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * RunMetadata stepStats.
         * @member {tensorflow.StepStats.$Properties|null|undefined} stepStats
         * @memberof tensorflow.RunMetadata
         * @instance
         */
        RunMetadata.prototype.stepStats = null;

        /**
         * RunMetadata costGraph.
         * @member {tensorflow.CostGraphDef.$Properties|null|undefined} costGraph
         * @memberof tensorflow.RunMetadata
         * @instance
         */
        RunMetadata.prototype.costGraph = null;

        /**
         * RunMetadata partitionGraphs.
         * @member {Array.<tensorflow.GraphDef.$Properties>} partitionGraphs
         * @memberof tensorflow.RunMetadata
         * @instance
         */
        RunMetadata.prototype.partitionGraphs = $util.emptyArray;

        /**
         * RunMetadata functionGraphs.
         * @member {Array.<tensorflow.RunMetadata.FunctionGraphs.$Properties>} functionGraphs
         * @memberof tensorflow.RunMetadata
         * @instance
         */
        RunMetadata.prototype.functionGraphs = $util.emptyArray;

        /**
         * RunMetadata sessionMetadata.
         * @member {tensorflow.SessionMetadata.$Properties|null|undefined} sessionMetadata
         * @memberof tensorflow.RunMetadata
         * @instance
         */
        RunMetadata.prototype.sessionMetadata = null;

        /**
         * Encodes the specified RunMetadata message. Does not implicitly {@link tensorflow.RunMetadata.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.RunMetadata
         * @static
         * @param {tensorflow.RunMetadata.$Properties} message RunMetadata message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        RunMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.stepStats != null && $Object.hasOwnProperty.call(message, "stepStats"))
                $root.tensorflow.StepStats.encode(message.stepStats, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.costGraph != null && $Object.hasOwnProperty.call(message, "costGraph"))
                $root.tensorflow.CostGraphDef.encode(message.costGraph, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.partitionGraphs != null && message.partitionGraphs.length)
                for (let i = 0; i < message.partitionGraphs.length; ++i)
                    $root.tensorflow.GraphDef.encode(message.partitionGraphs[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.functionGraphs != null && message.functionGraphs.length)
                for (let i = 0; i < message.functionGraphs.length; ++i)
                    $root.tensorflow.RunMetadata.FunctionGraphs.encode(message.functionGraphs[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.sessionMetadata != null && $Object.hasOwnProperty.call(message, "sessionMetadata"))
                $root.tensorflow.SessionMetadata.encode(message.sessionMetadata, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a RunMetadata message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.RunMetadata
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.RunMetadata & tensorflow.RunMetadata.$Shape} RunMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        RunMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.RunMetadata();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.stepStats = $root.tensorflow.StepStats.decode(reader, reader.size(), $undefined, _depth + 1, message.stepStats);
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.costGraph = $root.tensorflow.CostGraphDef.decode(reader, reader.size(), $undefined, _depth + 1, message.costGraph);
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.partitionGraphs && message.partitionGraphs.length))
                            message.partitionGraphs = [];
                        message.partitionGraphs.push($root.tensorflow.GraphDef.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.functionGraphs && message.functionGraphs.length))
                            message.functionGraphs = [];
                        message.functionGraphs.push($root.tensorflow.RunMetadata.FunctionGraphs.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.sessionMetadata = $root.tensorflow.SessionMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.sessionMetadata);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        RunMetadata.FunctionGraphs = (function() {

            /**
             * Properties of a FunctionGraphs.
             * @typedef {Object} tensorflow.RunMetadata.FunctionGraphs.$Properties
             * @property {Array.<tensorflow.GraphDef.$Properties>|null} [partitionGraphs] FunctionGraphs partitionGraphs
             * @property {tensorflow.GraphDef.$Properties|null} [preOptimizationGraph] FunctionGraphs preOptimizationGraph
             * @property {tensorflow.GraphDef.$Properties|null} [postOptimizationGraph] FunctionGraphs postOptimizationGraph
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FunctionGraphs.
             * @memberof tensorflow.RunMetadata
             * @interface IFunctionGraphs
             * @augments tensorflow.RunMetadata.FunctionGraphs.$Properties
             * @deprecated Use tensorflow.RunMetadata.FunctionGraphs.$Properties instead.
             */

            /**
             * Shape of a FunctionGraphs.
             * @typedef {{
             *   partitionGraphs?: Array.<tensorflow.GraphDef.$Shape>|null;
             *   preOptimizationGraph?: tensorflow.GraphDef.$Shape|null;
             *   postOptimizationGraph?: tensorflow.GraphDef.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} tensorflow.RunMetadata.FunctionGraphs.$Shape
             */

            /**
             * Constructs a new FunctionGraphs.
             * @memberof tensorflow.RunMetadata
             * @classdesc Represents a FunctionGraphs.
             * @constructor
             * @param {tensorflow.RunMetadata.FunctionGraphs.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FunctionGraphs = function (properties) {
                this.partitionGraphs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FunctionGraphs partitionGraphs.
             * @member {Array.<tensorflow.GraphDef.$Properties>} partitionGraphs
             * @memberof tensorflow.RunMetadata.FunctionGraphs
             * @instance
             */
            FunctionGraphs.prototype.partitionGraphs = $util.emptyArray;

            /**
             * FunctionGraphs preOptimizationGraph.
             * @member {tensorflow.GraphDef.$Properties|null|undefined} preOptimizationGraph
             * @memberof tensorflow.RunMetadata.FunctionGraphs
             * @instance
             */
            FunctionGraphs.prototype.preOptimizationGraph = null;

            /**
             * FunctionGraphs postOptimizationGraph.
             * @member {tensorflow.GraphDef.$Properties|null|undefined} postOptimizationGraph
             * @memberof tensorflow.RunMetadata.FunctionGraphs
             * @instance
             */
            FunctionGraphs.prototype.postOptimizationGraph = null;

            /**
             * Encodes the specified FunctionGraphs message. Does not implicitly {@link tensorflow.RunMetadata.FunctionGraphs.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.RunMetadata.FunctionGraphs
             * @static
             * @param {tensorflow.RunMetadata.FunctionGraphs.$Properties} message FunctionGraphs message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FunctionGraphs.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.partitionGraphs != null && message.partitionGraphs.length)
                    for (let i = 0; i < message.partitionGraphs.length; ++i)
                        $root.tensorflow.GraphDef.encode(message.partitionGraphs[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.preOptimizationGraph != null && $Object.hasOwnProperty.call(message, "preOptimizationGraph"))
                    $root.tensorflow.GraphDef.encode(message.preOptimizationGraph, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.postOptimizationGraph != null && $Object.hasOwnProperty.call(message, "postOptimizationGraph"))
                    $root.tensorflow.GraphDef.encode(message.postOptimizationGraph, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FunctionGraphs message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.RunMetadata.FunctionGraphs
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.RunMetadata.FunctionGraphs & tensorflow.RunMetadata.FunctionGraphs.$Shape} FunctionGraphs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FunctionGraphs.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.RunMetadata.FunctionGraphs();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.partitionGraphs && message.partitionGraphs.length))
                                message.partitionGraphs = [];
                            message.partitionGraphs.push($root.tensorflow.GraphDef.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.preOptimizationGraph = $root.tensorflow.GraphDef.decode(reader, reader.size(), $undefined, _depth + 1, message.preOptimizationGraph);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.postOptimizationGraph = $root.tensorflow.GraphDef.decode(reader, reader.size(), $undefined, _depth + 1, message.postOptimizationGraph);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FunctionGraphs;
        })();

        return RunMetadata;
    })();

    tensorflow.SessionMetadata = (function() {

        /**
         * Properties of a SessionMetadata.
         * @typedef {Object} tensorflow.SessionMetadata.$Properties
         * @property {string|null} [name] SessionMetadata name
         * @property {Long|null} [version] SessionMetadata version
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SessionMetadata.
         * @memberof tensorflow
         * @interface ISessionMetadata
         * @augments tensorflow.SessionMetadata.$Properties
         * @deprecated Use tensorflow.SessionMetadata.$Properties instead.
         */

        /**
         * Shape of a SessionMetadata.
         * @typedef {tensorflow.SessionMetadata.$Properties} tensorflow.SessionMetadata.$Shape
         */

        /**
         * Constructs a new SessionMetadata.
         * @memberof tensorflow
         * @classdesc Represents a SessionMetadata.
         * @constructor
         * @param {tensorflow.SessionMetadata.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SessionMetadata = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SessionMetadata name.
         * @member {string} name
         * @memberof tensorflow.SessionMetadata
         * @instance
         */
        SessionMetadata.prototype.name = "";

        /**
         * SessionMetadata version.
         * @member {Long} version
         * @memberof tensorflow.SessionMetadata
         * @instance
         */
        SessionMetadata.prototype.version = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified SessionMetadata message. Does not implicitly {@link tensorflow.SessionMetadata.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.SessionMetadata
         * @static
         * @param {tensorflow.SessionMetadata.$Properties} message SessionMetadata message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SessionMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.version);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SessionMetadata message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.SessionMetadata
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.SessionMetadata & tensorflow.SessionMetadata.$Shape} SessionMetadata
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SessionMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.SessionMetadata();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SessionMetadata;
    })();

    tensorflow.StepStats = (function() {

        /**
         * Properties of a StepStats.
         * @typedef {Object} tensorflow.StepStats.$Properties
         * @property {Array.<tensorflow.DeviceStepStats.$Properties>|null} [devStats] StepStats devStats
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a StepStats.
         * @memberof tensorflow
         * @interface IStepStats
         * @augments tensorflow.StepStats.$Properties
         * @deprecated Use tensorflow.StepStats.$Properties instead.
         */

        /**
         * Shape of a StepStats.
         * @typedef {tensorflow.StepStats.$Properties} tensorflow.StepStats.$Shape
         */

        /**
         * Constructs a new StepStats.
         * @memberof tensorflow
         * @classdesc Represents a StepStats.
         * @constructor
         * @param {tensorflow.StepStats.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const StepStats = function (properties) {
            this.devStats = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * StepStats devStats.
         * @member {Array.<tensorflow.DeviceStepStats.$Properties>} devStats
         * @memberof tensorflow.StepStats
         * @instance
         */
        StepStats.prototype.devStats = $util.emptyArray;

        /**
         * Encodes the specified StepStats message. Does not implicitly {@link tensorflow.StepStats.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.StepStats
         * @static
         * @param {tensorflow.StepStats.$Properties} message StepStats message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        StepStats.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.devStats != null && message.devStats.length)
                for (let i = 0; i < message.devStats.length; ++i)
                    $root.tensorflow.DeviceStepStats.encode(message.devStats[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a StepStats message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.StepStats
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.StepStats & tensorflow.StepStats.$Shape} StepStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        StepStats.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.StepStats();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.devStats && message.devStats.length))
                            message.devStats = [];
                        message.devStats.push($root.tensorflow.DeviceStepStats.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StepStats;
    })();

    tensorflow.DeviceStepStats = (function() {

        /**
         * Properties of a DeviceStepStats.
         * @typedef {Object} tensorflow.DeviceStepStats.$Properties
         * @property {string|null} [device] DeviceStepStats device
         * @property {Array.<tensorflow.NodeExecStats.$Properties>|null} [nodeStats] DeviceStepStats nodeStats
         * @property {Object.<string,string>|null} [threadNames] DeviceStepStats threadNames
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a DeviceStepStats.
         * @memberof tensorflow
         * @interface IDeviceStepStats
         * @augments tensorflow.DeviceStepStats.$Properties
         * @deprecated Use tensorflow.DeviceStepStats.$Properties instead.
         */

        /**
         * Shape of a DeviceStepStats.
         * @typedef {tensorflow.DeviceStepStats.$Properties} tensorflow.DeviceStepStats.$Shape
         */

        /**
         * Constructs a new DeviceStepStats.
         * @memberof tensorflow
         * @classdesc Represents a DeviceStepStats.
         * @constructor
         * @param {tensorflow.DeviceStepStats.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const DeviceStepStats = function (properties) {
            this.nodeStats = [];
            this.threadNames = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * DeviceStepStats device.
         * @member {string} device
         * @memberof tensorflow.DeviceStepStats
         * @instance
         */
        DeviceStepStats.prototype.device = "";

        /**
         * DeviceStepStats nodeStats.
         * @member {Array.<tensorflow.NodeExecStats.$Properties>} nodeStats
         * @memberof tensorflow.DeviceStepStats
         * @instance
         */
        DeviceStepStats.prototype.nodeStats = $util.emptyArray;

        /**
         * DeviceStepStats threadNames.
         * @member {Object.<string,string>} threadNames
         * @memberof tensorflow.DeviceStepStats
         * @instance
         */
        DeviceStepStats.prototype.threadNames = $util.emptyObject;

        /**
         * Encodes the specified DeviceStepStats message. Does not implicitly {@link tensorflow.DeviceStepStats.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.DeviceStepStats
         * @static
         * @param {tensorflow.DeviceStepStats.$Properties} message DeviceStepStats message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        DeviceStepStats.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.device);
            if (message.nodeStats != null && message.nodeStats.length)
                for (let i = 0; i < message.nodeStats.length; ++i)
                    $root.tensorflow.NodeExecStats.encode(message.nodeStats[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.threadNames != null && $Object.hasOwnProperty.call(message, "threadNames"))
                for (let keys = $Object.keys(message.threadNames), i = 0; i < keys.length; ++i)
                    writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 0 =*/8).uint32(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.threadNames[keys[i]]).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a DeviceStepStats message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.DeviceStepStats
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.DeviceStepStats & tensorflow.DeviceStepStats.$Shape} DeviceStepStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        DeviceStepStats.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.DeviceStepStats();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.device = value;
                        else
                            delete message.device;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.nodeStats && message.nodeStats.length))
                            message.nodeStats = [];
                        message.nodeStats.push($root.tensorflow.NodeExecStats.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (message.threadNames === $util.emptyObject)
                            message.threadNames = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = 0;
                        value = "";
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 0)
                                    break;
                                key = reader.uint32();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = reader.stringVerify();
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        message.threadNames[key] = value;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DeviceStepStats;
    })();

    tensorflow.NodeExecStats = (function() {

        /**
         * Properties of a NodeExecStats.
         * @typedef {Object} tensorflow.NodeExecStats.$Properties
         * @property {string|null} [nodeName] NodeExecStats nodeName
         * @property {Long|null} [allStartMicros] NodeExecStats allStartMicros
         * @property {Long|null} [opStartRelMicros] NodeExecStats opStartRelMicros
         * @property {Long|null} [opEndRelMicros] NodeExecStats opEndRelMicros
         * @property {Long|null} [allEndRelMicros] NodeExecStats allEndRelMicros
         * @property {Array.<tensorflow.AllocatorMemoryUsed.$Properties>|null} [memory] NodeExecStats memory
         * @property {Array.<tensorflow.NodeOutput.$Properties>|null} [output] NodeExecStats output
         * @property {string|null} [timelineLabel] NodeExecStats timelineLabel
         * @property {Long|null} [scheduledMicros] NodeExecStats scheduledMicros
         * @property {number|null} [threadId] NodeExecStats threadId
         * @property {Array.<tensorflow.AllocationDescription.$Properties>|null} [referencedTensor] NodeExecStats referencedTensor
         * @property {tensorflow.MemoryStats.$Properties|null} [memoryStats] NodeExecStats memoryStats
         * @property {Long|null} [allStartNanos] NodeExecStats allStartNanos
         * @property {Long|null} [opStartRelNanos] NodeExecStats opStartRelNanos
         * @property {Long|null} [opEndRelNanos] NodeExecStats opEndRelNanos
         * @property {Long|null} [allEndRelNanos] NodeExecStats allEndRelNanos
         * @property {Long|null} [scheduledNanos] NodeExecStats scheduledNanos
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a NodeExecStats.
         * @memberof tensorflow
         * @interface INodeExecStats
         * @augments tensorflow.NodeExecStats.$Properties
         * @deprecated Use tensorflow.NodeExecStats.$Properties instead.
         */

        /**
         * Shape of a NodeExecStats.
         * @typedef {tensorflow.NodeExecStats.$Properties} tensorflow.NodeExecStats.$Shape
         */

        /**
         * Constructs a new NodeExecStats.
         * @memberof tensorflow
         * @classdesc Represents a NodeExecStats.
         * @constructor
         * @param {tensorflow.NodeExecStats.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const NodeExecStats = function (properties) {
            this.memory = [];
            this.output = [];
            this.referencedTensor = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * NodeExecStats nodeName.
         * @member {string} nodeName
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.nodeName = "";

        /**
         * NodeExecStats allStartMicros.
         * @member {Long} allStartMicros
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.allStartMicros = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * NodeExecStats opStartRelMicros.
         * @member {Long} opStartRelMicros
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.opStartRelMicros = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * NodeExecStats opEndRelMicros.
         * @member {Long} opEndRelMicros
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.opEndRelMicros = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * NodeExecStats allEndRelMicros.
         * @member {Long} allEndRelMicros
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.allEndRelMicros = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * NodeExecStats memory.
         * @member {Array.<tensorflow.AllocatorMemoryUsed.$Properties>} memory
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.memory = $util.emptyArray;

        /**
         * NodeExecStats output.
         * @member {Array.<tensorflow.NodeOutput.$Properties>} output
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.output = $util.emptyArray;

        /**
         * NodeExecStats timelineLabel.
         * @member {string} timelineLabel
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.timelineLabel = "";

        /**
         * NodeExecStats scheduledMicros.
         * @member {Long} scheduledMicros
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.scheduledMicros = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * NodeExecStats threadId.
         * @member {number} threadId
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.threadId = 0;

        /**
         * NodeExecStats referencedTensor.
         * @member {Array.<tensorflow.AllocationDescription.$Properties>} referencedTensor
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.referencedTensor = $util.emptyArray;

        /**
         * NodeExecStats memoryStats.
         * @member {tensorflow.MemoryStats.$Properties|null|undefined} memoryStats
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.memoryStats = null;

        /**
         * NodeExecStats allStartNanos.
         * @member {Long} allStartNanos
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.allStartNanos = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * NodeExecStats opStartRelNanos.
         * @member {Long} opStartRelNanos
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.opStartRelNanos = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * NodeExecStats opEndRelNanos.
         * @member {Long} opEndRelNanos
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.opEndRelNanos = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * NodeExecStats allEndRelNanos.
         * @member {Long} allEndRelNanos
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.allEndRelNanos = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * NodeExecStats scheduledNanos.
         * @member {Long} scheduledNanos
         * @memberof tensorflow.NodeExecStats
         * @instance
         */
        NodeExecStats.prototype.scheduledNanos = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * Encodes the specified NodeExecStats message. Does not implicitly {@link tensorflow.NodeExecStats.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.NodeExecStats
         * @static
         * @param {tensorflow.NodeExecStats.$Properties} message NodeExecStats message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        NodeExecStats.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.nodeName != null && $Object.hasOwnProperty.call(message, "nodeName") && message.nodeName !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.nodeName);
            if (message.allStartMicros != null && $Object.hasOwnProperty.call(message, "allStartMicros") && (typeof message.allStartMicros === "object" ? message.allStartMicros.low || message.allStartMicros.high : message.allStartMicros !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.allStartMicros);
            if (message.opStartRelMicros != null && $Object.hasOwnProperty.call(message, "opStartRelMicros") && (typeof message.opStartRelMicros === "object" ? message.opStartRelMicros.low || message.opStartRelMicros.high : message.opStartRelMicros !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).int64(message.opStartRelMicros);
            if (message.opEndRelMicros != null && $Object.hasOwnProperty.call(message, "opEndRelMicros") && (typeof message.opEndRelMicros === "object" ? message.opEndRelMicros.low || message.opEndRelMicros.high : message.opEndRelMicros !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).int64(message.opEndRelMicros);
            if (message.allEndRelMicros != null && $Object.hasOwnProperty.call(message, "allEndRelMicros") && (typeof message.allEndRelMicros === "object" ? message.allEndRelMicros.low || message.allEndRelMicros.high : message.allEndRelMicros !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).int64(message.allEndRelMicros);
            if (message.memory != null && message.memory.length)
                for (let i = 0; i < message.memory.length; ++i)
                    $root.tensorflow.AllocatorMemoryUsed.encode(message.memory[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.output != null && message.output.length)
                for (let i = 0; i < message.output.length; ++i)
                    $root.tensorflow.NodeOutput.encode(message.output[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.timelineLabel != null && $Object.hasOwnProperty.call(message, "timelineLabel") && message.timelineLabel !== "")
                writer.uint32(/* id 8, wireType 2 =*/66).string(message.timelineLabel);
            if (message.scheduledMicros != null && $Object.hasOwnProperty.call(message, "scheduledMicros") && (typeof message.scheduledMicros === "object" ? message.scheduledMicros.low || message.scheduledMicros.high : message.scheduledMicros !== 0))
                writer.uint32(/* id 9, wireType 0 =*/72).int64(message.scheduledMicros);
            if (message.threadId != null && $Object.hasOwnProperty.call(message, "threadId") && message.threadId !== 0)
                writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.threadId);
            if (message.referencedTensor != null && message.referencedTensor.length)
                for (let i = 0; i < message.referencedTensor.length; ++i)
                    $root.tensorflow.AllocationDescription.encode(message.referencedTensor[i], writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
            if (message.memoryStats != null && $Object.hasOwnProperty.call(message, "memoryStats"))
                $root.tensorflow.MemoryStats.encode(message.memoryStats, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
            if (message.allStartNanos != null && $Object.hasOwnProperty.call(message, "allStartNanos") && (typeof message.allStartNanos === "object" ? message.allStartNanos.low || message.allStartNanos.high : message.allStartNanos !== 0))
                writer.uint32(/* id 13, wireType 0 =*/104).int64(message.allStartNanos);
            if (message.opStartRelNanos != null && $Object.hasOwnProperty.call(message, "opStartRelNanos") && (typeof message.opStartRelNanos === "object" ? message.opStartRelNanos.low || message.opStartRelNanos.high : message.opStartRelNanos !== 0))
                writer.uint32(/* id 14, wireType 0 =*/112).int64(message.opStartRelNanos);
            if (message.opEndRelNanos != null && $Object.hasOwnProperty.call(message, "opEndRelNanos") && (typeof message.opEndRelNanos === "object" ? message.opEndRelNanos.low || message.opEndRelNanos.high : message.opEndRelNanos !== 0))
                writer.uint32(/* id 15, wireType 0 =*/120).int64(message.opEndRelNanos);
            if (message.allEndRelNanos != null && $Object.hasOwnProperty.call(message, "allEndRelNanos") && (typeof message.allEndRelNanos === "object" ? message.allEndRelNanos.low || message.allEndRelNanos.high : message.allEndRelNanos !== 0))
                writer.uint32(/* id 16, wireType 0 =*/128).int64(message.allEndRelNanos);
            if (message.scheduledNanos != null && $Object.hasOwnProperty.call(message, "scheduledNanos") && (typeof message.scheduledNanos === "object" ? message.scheduledNanos.low || message.scheduledNanos.high : message.scheduledNanos !== 0))
                writer.uint32(/* id 17, wireType 0 =*/136).int64(message.scheduledNanos);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a NodeExecStats message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.NodeExecStats
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.NodeExecStats & tensorflow.NodeExecStats.$Shape} NodeExecStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        NodeExecStats.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.NodeExecStats();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.nodeName = value;
                        else
                            delete message.nodeName;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.allStartMicros = value;
                        else
                            delete message.allStartMicros;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.opStartRelMicros = value;
                        else
                            delete message.opStartRelMicros;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.opEndRelMicros = value;
                        else
                            delete message.opEndRelMicros;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.allEndRelMicros = value;
                        else
                            delete message.allEndRelMicros;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.memory && message.memory.length))
                            message.memory = [];
                        message.memory.push($root.tensorflow.AllocatorMemoryUsed.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if (!(message.output && message.output.length))
                            message.output = [];
                        message.output.push($root.tensorflow.NodeOutput.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.timelineLabel = value;
                        else
                            delete message.timelineLabel;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.scheduledMicros = value;
                        else
                            delete message.scheduledMicros;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.threadId = value;
                        else
                            delete message.threadId;
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        if (!(message.referencedTensor && message.referencedTensor.length))
                            message.referencedTensor = [];
                        message.referencedTensor.push($root.tensorflow.AllocationDescription.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 12: {
                        if (wireType !== 2)
                            break;
                        message.memoryStats = $root.tensorflow.MemoryStats.decode(reader, reader.size(), $undefined, _depth + 1, message.memoryStats);
                        continue;
                    }
                case 13: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.allStartNanos = value;
                        else
                            delete message.allStartNanos;
                        continue;
                    }
                case 14: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.opStartRelNanos = value;
                        else
                            delete message.opStartRelNanos;
                        continue;
                    }
                case 15: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.opEndRelNanos = value;
                        else
                            delete message.opEndRelNanos;
                        continue;
                    }
                case 16: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.allEndRelNanos = value;
                        else
                            delete message.allEndRelNanos;
                        continue;
                    }
                case 17: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.scheduledNanos = value;
                        else
                            delete message.scheduledNanos;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return NodeExecStats;
    })();

    tensorflow.AllocatorMemoryUsed = (function() {

        /**
         * Properties of an AllocatorMemoryUsed.
         * @typedef {Object} tensorflow.AllocatorMemoryUsed.$Properties
         * @property {string|null} [allocatorName] AllocatorMemoryUsed allocatorName
         * @property {Long|null} [totalBytes] AllocatorMemoryUsed totalBytes
         * @property {Long|null} [peakBytes] AllocatorMemoryUsed peakBytes
         * @property {Long|null} [liveBytes] AllocatorMemoryUsed liveBytes
         * @property {Long|null} [allocatorBytesInUse] AllocatorMemoryUsed allocatorBytesInUse
         * @property {Array.<tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties>|null} [allocationRecords] AllocatorMemoryUsed allocationRecords
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AllocatorMemoryUsed.
         * @memberof tensorflow
         * @interface IAllocatorMemoryUsed
         * @augments tensorflow.AllocatorMemoryUsed.$Properties
         * @deprecated Use tensorflow.AllocatorMemoryUsed.$Properties instead.
         */

        /**
         * Shape of an AllocatorMemoryUsed.
         * @typedef {tensorflow.AllocatorMemoryUsed.$Properties} tensorflow.AllocatorMemoryUsed.$Shape
         */

        /**
         * Constructs a new AllocatorMemoryUsed.
         * @memberof tensorflow
         * @classdesc Represents an AllocatorMemoryUsed.
         * @constructor
         * @param {tensorflow.AllocatorMemoryUsed.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AllocatorMemoryUsed = function (properties) {
            this.allocationRecords = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AllocatorMemoryUsed allocatorName.
         * @member {string} allocatorName
         * @memberof tensorflow.AllocatorMemoryUsed
         * @instance
         */
        AllocatorMemoryUsed.prototype.allocatorName = "";

        /**
         * AllocatorMemoryUsed totalBytes.
         * @member {Long} totalBytes
         * @memberof tensorflow.AllocatorMemoryUsed
         * @instance
         */
        AllocatorMemoryUsed.prototype.totalBytes = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * AllocatorMemoryUsed peakBytes.
         * @member {Long} peakBytes
         * @memberof tensorflow.AllocatorMemoryUsed
         * @instance
         */
        AllocatorMemoryUsed.prototype.peakBytes = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * AllocatorMemoryUsed liveBytes.
         * @member {Long} liveBytes
         * @memberof tensorflow.AllocatorMemoryUsed
         * @instance
         */
        AllocatorMemoryUsed.prototype.liveBytes = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * AllocatorMemoryUsed allocatorBytesInUse.
         * @member {Long} allocatorBytesInUse
         * @memberof tensorflow.AllocatorMemoryUsed
         * @instance
         */
        AllocatorMemoryUsed.prototype.allocatorBytesInUse = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * AllocatorMemoryUsed allocationRecords.
         * @member {Array.<tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties>} allocationRecords
         * @memberof tensorflow.AllocatorMemoryUsed
         * @instance
         */
        AllocatorMemoryUsed.prototype.allocationRecords = $util.emptyArray;

        /**
         * Encodes the specified AllocatorMemoryUsed message. Does not implicitly {@link tensorflow.AllocatorMemoryUsed.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.AllocatorMemoryUsed
         * @static
         * @param {tensorflow.AllocatorMemoryUsed.$Properties} message AllocatorMemoryUsed message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AllocatorMemoryUsed.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.allocatorName != null && $Object.hasOwnProperty.call(message, "allocatorName") && message.allocatorName !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.allocatorName);
            if (message.totalBytes != null && $Object.hasOwnProperty.call(message, "totalBytes") && (typeof message.totalBytes === "object" ? message.totalBytes.low || message.totalBytes.high : message.totalBytes !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.totalBytes);
            if (message.peakBytes != null && $Object.hasOwnProperty.call(message, "peakBytes") && (typeof message.peakBytes === "object" ? message.peakBytes.low || message.peakBytes.high : message.peakBytes !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).int64(message.peakBytes);
            if (message.liveBytes != null && $Object.hasOwnProperty.call(message, "liveBytes") && (typeof message.liveBytes === "object" ? message.liveBytes.low || message.liveBytes.high : message.liveBytes !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).int64(message.liveBytes);
            if (message.allocatorBytesInUse != null && $Object.hasOwnProperty.call(message, "allocatorBytesInUse") && (typeof message.allocatorBytesInUse === "object" ? message.allocatorBytesInUse.low || message.allocatorBytesInUse.high : message.allocatorBytesInUse !== 0))
                writer.uint32(/* id 5, wireType 0 =*/40).int64(message.allocatorBytesInUse);
            if (message.allocationRecords != null && message.allocationRecords.length)
                for (let i = 0; i < message.allocationRecords.length; ++i)
                    $root.tensorflow.AllocatorMemoryUsed.AllocationRecord.encode(message.allocationRecords[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an AllocatorMemoryUsed message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.AllocatorMemoryUsed
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.AllocatorMemoryUsed & tensorflow.AllocatorMemoryUsed.$Shape} AllocatorMemoryUsed
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AllocatorMemoryUsed.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.AllocatorMemoryUsed();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.allocatorName = value;
                        else
                            delete message.allocatorName;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.totalBytes = value;
                        else
                            delete message.totalBytes;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.peakBytes = value;
                        else
                            delete message.peakBytes;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.liveBytes = value;
                        else
                            delete message.liveBytes;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.allocatorBytesInUse = value;
                        else
                            delete message.allocatorBytesInUse;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.allocationRecords && message.allocationRecords.length))
                            message.allocationRecords = [];
                        message.allocationRecords.push($root.tensorflow.AllocatorMemoryUsed.AllocationRecord.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        AllocatorMemoryUsed.AllocationRecord = (function() {

            /**
             * Properties of an AllocationRecord.
             * @typedef {Object} tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties
             * @property {Long|null} [allocMicros] AllocationRecord allocMicros
             * @property {Long|null} [allocBytes] AllocationRecord allocBytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AllocationRecord.
             * @memberof tensorflow.AllocatorMemoryUsed
             * @interface IAllocationRecord
             * @augments tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties
             * @deprecated Use tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties instead.
             */

            /**
             * Shape of an AllocationRecord.
             * @typedef {tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties} tensorflow.AllocatorMemoryUsed.AllocationRecord.$Shape
             */

            /**
             * Constructs a new AllocationRecord.
             * @memberof tensorflow.AllocatorMemoryUsed
             * @classdesc Represents an AllocationRecord.
             * @constructor
             * @param {tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AllocationRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AllocationRecord allocMicros.
             * @member {Long} allocMicros
             * @memberof tensorflow.AllocatorMemoryUsed.AllocationRecord
             * @instance
             */
            AllocationRecord.prototype.allocMicros = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * AllocationRecord allocBytes.
             * @member {Long} allocBytes
             * @memberof tensorflow.AllocatorMemoryUsed.AllocationRecord
             * @instance
             */
            AllocationRecord.prototype.allocBytes = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Encodes the specified AllocationRecord message. Does not implicitly {@link tensorflow.AllocatorMemoryUsed.AllocationRecord.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.AllocatorMemoryUsed.AllocationRecord
             * @static
             * @param {tensorflow.AllocatorMemoryUsed.AllocationRecord.$Properties} message AllocationRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AllocationRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.allocMicros != null && $Object.hasOwnProperty.call(message, "allocMicros") && (typeof message.allocMicros === "object" ? message.allocMicros.low || message.allocMicros.high : message.allocMicros !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).int64(message.allocMicros);
                if (message.allocBytes != null && $Object.hasOwnProperty.call(message, "allocBytes") && (typeof message.allocBytes === "object" ? message.allocBytes.low || message.allocBytes.high : message.allocBytes !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).int64(message.allocBytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AllocationRecord message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.AllocatorMemoryUsed.AllocationRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.AllocatorMemoryUsed.AllocationRecord & tensorflow.AllocatorMemoryUsed.AllocationRecord.$Shape} AllocationRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AllocationRecord.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.AllocatorMemoryUsed.AllocationRecord();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.allocMicros = value;
                            else
                                delete message.allocMicros;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.allocBytes = value;
                            else
                                delete message.allocBytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AllocationRecord;
        })();

        return AllocatorMemoryUsed;
    })();

    tensorflow.NodeOutput = (function() {

        /**
         * Properties of a NodeOutput.
         * @typedef {Object} tensorflow.NodeOutput.$Properties
         * @property {number|null} [slot] NodeOutput slot
         * @property {tensorflow.NodeOutput.TensorDescription.$Properties|null} [tensorDescription] NodeOutput tensorDescription
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a NodeOutput.
         * @memberof tensorflow
         * @interface INodeOutput
         * @augments tensorflow.NodeOutput.$Properties
         * @deprecated Use tensorflow.NodeOutput.$Properties instead.
         */

        /**
         * Shape of a NodeOutput.
         * @typedef {tensorflow.NodeOutput.$Properties} tensorflow.NodeOutput.$Shape
         */

        /**
         * Constructs a new NodeOutput.
         * @memberof tensorflow
         * @classdesc Represents a NodeOutput.
         * @constructor
         * @param {tensorflow.NodeOutput.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const NodeOutput = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * NodeOutput slot.
         * @member {number} slot
         * @memberof tensorflow.NodeOutput
         * @instance
         */
        NodeOutput.prototype.slot = 0;

        /**
         * NodeOutput tensorDescription.
         * @member {tensorflow.NodeOutput.TensorDescription.$Properties|null|undefined} tensorDescription
         * @memberof tensorflow.NodeOutput
         * @instance
         */
        NodeOutput.prototype.tensorDescription = null;

        /**
         * Encodes the specified NodeOutput message. Does not implicitly {@link tensorflow.NodeOutput.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.NodeOutput
         * @static
         * @param {tensorflow.NodeOutput.$Properties} message NodeOutput message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        NodeOutput.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.slot != null && $Object.hasOwnProperty.call(message, "slot") && message.slot !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.slot);
            if (message.tensorDescription != null && $Object.hasOwnProperty.call(message, "tensorDescription"))
                $root.tensorflow.NodeOutput.TensorDescription.encode(message.tensorDescription, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a NodeOutput message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.NodeOutput
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.NodeOutput & tensorflow.NodeOutput.$Shape} NodeOutput
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        NodeOutput.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.NodeOutput();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.slot = value;
                        else
                            delete message.slot;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.tensorDescription = $root.tensorflow.NodeOutput.TensorDescription.decode(reader, reader.size(), $undefined, _depth + 1, message.tensorDescription);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        NodeOutput.TensorDescription = (function() {

            /**
             * Properties of a TensorDescription.
             * @typedef {Object} tensorflow.NodeOutput.TensorDescription.$Properties
             * @property {tensorflow.DataType|null} [dtype] TensorDescription dtype
             * @property {tensorflow.TensorShapeProto.$Properties|null} [shape] TensorDescription shape
             * @property {tensorflow.AllocationDescription.$Properties|null} [allocationDescription] TensorDescription allocationDescription
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TensorDescription.
             * @memberof tensorflow.NodeOutput
             * @interface ITensorDescription
             * @augments tensorflow.NodeOutput.TensorDescription.$Properties
             * @deprecated Use tensorflow.NodeOutput.TensorDescription.$Properties instead.
             */

            /**
             * Shape of a TensorDescription.
             * @typedef {tensorflow.NodeOutput.TensorDescription.$Properties} tensorflow.NodeOutput.TensorDescription.$Shape
             */

            /**
             * Constructs a new TensorDescription.
             * @memberof tensorflow.NodeOutput
             * @classdesc Represents a TensorDescription.
             * @constructor
             * @param {tensorflow.NodeOutput.TensorDescription.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TensorDescription = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TensorDescription dtype.
             * @member {tensorflow.DataType} dtype
             * @memberof tensorflow.NodeOutput.TensorDescription
             * @instance
             */
            TensorDescription.prototype.dtype = 0;

            /**
             * TensorDescription shape.
             * @member {tensorflow.TensorShapeProto.$Properties|null|undefined} shape
             * @memberof tensorflow.NodeOutput.TensorDescription
             * @instance
             */
            TensorDescription.prototype.shape = null;

            /**
             * TensorDescription allocationDescription.
             * @member {tensorflow.AllocationDescription.$Properties|null|undefined} allocationDescription
             * @memberof tensorflow.NodeOutput.TensorDescription
             * @instance
             */
            TensorDescription.prototype.allocationDescription = null;

            /**
             * Encodes the specified TensorDescription message. Does not implicitly {@link tensorflow.NodeOutput.TensorDescription.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.NodeOutput.TensorDescription
             * @static
             * @param {tensorflow.NodeOutput.TensorDescription.$Properties} message TensorDescription message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TensorDescription.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.dtype != null && $Object.hasOwnProperty.call(message, "dtype") && message.dtype !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.dtype);
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                    $root.tensorflow.TensorShapeProto.encode(message.shape, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.allocationDescription != null && $Object.hasOwnProperty.call(message, "allocationDescription"))
                    $root.tensorflow.AllocationDescription.encode(message.allocationDescription, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TensorDescription message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.NodeOutput.TensorDescription
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.NodeOutput.TensorDescription & tensorflow.NodeOutput.TensorDescription.$Shape} TensorDescription
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TensorDescription.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.NodeOutput.TensorDescription();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.dtype = value;
                            else
                                delete message.dtype;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.shape = $root.tensorflow.TensorShapeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.shape);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.allocationDescription = $root.tensorflow.AllocationDescription.decode(reader, reader.size(), $undefined, _depth + 1, message.allocationDescription);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TensorDescription;
        })();

        return NodeOutput;
    })();

    tensorflow.AllocationDescription = (function() {

        /**
         * Properties of an AllocationDescription.
         * @typedef {Object} tensorflow.AllocationDescription.$Properties
         * @property {Long|null} [requestedBytes] AllocationDescription requestedBytes
         * @property {Long|null} [allocatedBytes] AllocationDescription allocatedBytes
         * @property {string|null} [allocatorName] AllocationDescription allocatorName
         * @property {Long|null} [allocationId] AllocationDescription allocationId
         * @property {boolean|null} [hasSingleReference] AllocationDescription hasSingleReference
         * @property {Long|null} [ptr] AllocationDescription ptr
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AllocationDescription.
         * @memberof tensorflow
         * @interface IAllocationDescription
         * @augments tensorflow.AllocationDescription.$Properties
         * @deprecated Use tensorflow.AllocationDescription.$Properties instead.
         */

        /**
         * Shape of an AllocationDescription.
         * @typedef {tensorflow.AllocationDescription.$Properties} tensorflow.AllocationDescription.$Shape
         */

        /**
         * Constructs a new AllocationDescription.
         * @memberof tensorflow
         * @classdesc Represents an AllocationDescription.
         * @constructor
         * @param {tensorflow.AllocationDescription.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AllocationDescription = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AllocationDescription requestedBytes.
         * @member {Long} requestedBytes
         * @memberof tensorflow.AllocationDescription
         * @instance
         */
        AllocationDescription.prototype.requestedBytes = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * AllocationDescription allocatedBytes.
         * @member {Long} allocatedBytes
         * @memberof tensorflow.AllocationDescription
         * @instance
         */
        AllocationDescription.prototype.allocatedBytes = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * AllocationDescription allocatorName.
         * @member {string} allocatorName
         * @memberof tensorflow.AllocationDescription
         * @instance
         */
        AllocationDescription.prototype.allocatorName = "";

        /**
         * AllocationDescription allocationId.
         * @member {Long} allocationId
         * @memberof tensorflow.AllocationDescription
         * @instance
         */
        AllocationDescription.prototype.allocationId = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * AllocationDescription hasSingleReference.
         * @member {boolean} hasSingleReference
         * @memberof tensorflow.AllocationDescription
         * @instance
         */
        AllocationDescription.prototype.hasSingleReference = false;

        /**
         * AllocationDescription ptr.
         * @member {Long} ptr
         * @memberof tensorflow.AllocationDescription
         * @instance
         */
        AllocationDescription.prototype.ptr = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Encodes the specified AllocationDescription message. Does not implicitly {@link tensorflow.AllocationDescription.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.AllocationDescription
         * @static
         * @param {tensorflow.AllocationDescription.$Properties} message AllocationDescription message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AllocationDescription.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.requestedBytes != null && $Object.hasOwnProperty.call(message, "requestedBytes") && (typeof message.requestedBytes === "object" ? message.requestedBytes.low || message.requestedBytes.high : message.requestedBytes !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.requestedBytes);
            if (message.allocatedBytes != null && $Object.hasOwnProperty.call(message, "allocatedBytes") && (typeof message.allocatedBytes === "object" ? message.allocatedBytes.low || message.allocatedBytes.high : message.allocatedBytes !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.allocatedBytes);
            if (message.allocatorName != null && $Object.hasOwnProperty.call(message, "allocatorName") && message.allocatorName !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.allocatorName);
            if (message.allocationId != null && $Object.hasOwnProperty.call(message, "allocationId") && (typeof message.allocationId === "object" ? message.allocationId.low || message.allocationId.high : message.allocationId !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).int64(message.allocationId);
            if (message.hasSingleReference != null && $Object.hasOwnProperty.call(message, "hasSingleReference") && message.hasSingleReference !== false)
                writer.uint32(/* id 5, wireType 0 =*/40).bool(message.hasSingleReference);
            if (message.ptr != null && $Object.hasOwnProperty.call(message, "ptr") && (typeof message.ptr === "object" ? message.ptr.low || message.ptr.high : message.ptr !== 0))
                writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.ptr);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an AllocationDescription message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.AllocationDescription
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.AllocationDescription & tensorflow.AllocationDescription.$Shape} AllocationDescription
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AllocationDescription.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.AllocationDescription();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.requestedBytes = value;
                        else
                            delete message.requestedBytes;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.allocatedBytes = value;
                        else
                            delete message.allocatedBytes;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.allocatorName = value;
                        else
                            delete message.allocatorName;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.allocationId = value;
                        else
                            delete message.allocationId;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.hasSingleReference = value;
                        else
                            delete message.hasSingleReference;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.ptr = value;
                        else
                            delete message.ptr;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return AllocationDescription;
    })();

    tensorflow.MemoryStats = (function() {

        /**
         * Properties of a MemoryStats.
         * @typedef {Object} tensorflow.MemoryStats.$Properties
         * @property {Long|null} [tempMemorySize] MemoryStats tempMemorySize
         * @property {Long|null} [deviceTempMemorySize] MemoryStats deviceTempMemorySize
         * @property {Long|null} [persistentMemorySize] MemoryStats persistentMemorySize
         * @property {Long|null} [devicePersistentMemorySize] MemoryStats devicePersistentMemorySize
         * @property {Array.<Long>|null} [persistentTensorAllocIds] MemoryStats persistentTensorAllocIds
         * @property {Array.<Long>|null} [devicePersistentTensorAllocIds] MemoryStats devicePersistentTensorAllocIds
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a MemoryStats.
         * @memberof tensorflow
         * @interface IMemoryStats
         * @augments tensorflow.MemoryStats.$Properties
         * @deprecated Use tensorflow.MemoryStats.$Properties instead.
         */

        /**
         * Shape of a MemoryStats.
         * @typedef {tensorflow.MemoryStats.$Properties} tensorflow.MemoryStats.$Shape
         */

        /**
         * Constructs a new MemoryStats.
         * @memberof tensorflow
         * @classdesc Represents a MemoryStats.
         * @constructor
         * @param {tensorflow.MemoryStats.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const MemoryStats = function (properties) {
            this.persistentTensorAllocIds = [];
            this.devicePersistentTensorAllocIds = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * MemoryStats tempMemorySize.
         * @member {Long} tempMemorySize
         * @memberof tensorflow.MemoryStats
         * @instance
         */
        MemoryStats.prototype.tempMemorySize = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * MemoryStats deviceTempMemorySize.
         * @member {Long} deviceTempMemorySize
         * @memberof tensorflow.MemoryStats
         * @instance
         */
        MemoryStats.prototype.deviceTempMemorySize = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * MemoryStats persistentMemorySize.
         * @member {Long} persistentMemorySize
         * @memberof tensorflow.MemoryStats
         * @instance
         */
        MemoryStats.prototype.persistentMemorySize = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * MemoryStats devicePersistentMemorySize.
         * @member {Long} devicePersistentMemorySize
         * @memberof tensorflow.MemoryStats
         * @instance
         */
        MemoryStats.prototype.devicePersistentMemorySize = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        /**
         * MemoryStats persistentTensorAllocIds.
         * @member {Array.<Long>} persistentTensorAllocIds
         * @memberof tensorflow.MemoryStats
         * @instance
         */
        MemoryStats.prototype.persistentTensorAllocIds = $util.emptyArray;

        /**
         * MemoryStats devicePersistentTensorAllocIds.
         * @member {Array.<Long>} devicePersistentTensorAllocIds
         * @memberof tensorflow.MemoryStats
         * @instance
         */
        MemoryStats.prototype.devicePersistentTensorAllocIds = $util.emptyArray;

        /**
         * Encodes the specified MemoryStats message. Does not implicitly {@link tensorflow.MemoryStats.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.MemoryStats
         * @static
         * @param {tensorflow.MemoryStats.$Properties} message MemoryStats message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        MemoryStats.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.tempMemorySize != null && $Object.hasOwnProperty.call(message, "tempMemorySize") && (typeof message.tempMemorySize === "object" ? message.tempMemorySize.low || message.tempMemorySize.high : message.tempMemorySize !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).int64(message.tempMemorySize);
            if (message.deviceTempMemorySize != null && $Object.hasOwnProperty.call(message, "deviceTempMemorySize") && (typeof message.deviceTempMemorySize === "object" ? message.deviceTempMemorySize.low || message.deviceTempMemorySize.high : message.deviceTempMemorySize !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).int64(message.deviceTempMemorySize);
            if (message.persistentMemorySize != null && $Object.hasOwnProperty.call(message, "persistentMemorySize") && (typeof message.persistentMemorySize === "object" ? message.persistentMemorySize.low || message.persistentMemorySize.high : message.persistentMemorySize !== 0))
                writer.uint32(/* id 3, wireType 0 =*/24).int64(message.persistentMemorySize);
            if (message.devicePersistentMemorySize != null && $Object.hasOwnProperty.call(message, "devicePersistentMemorySize") && (typeof message.devicePersistentMemorySize === "object" ? message.devicePersistentMemorySize.low || message.devicePersistentMemorySize.high : message.devicePersistentMemorySize !== 0))
                writer.uint32(/* id 4, wireType 0 =*/32).int64(message.devicePersistentMemorySize);
            if (message.persistentTensorAllocIds != null && message.persistentTensorAllocIds.length)
                writer.uint32(/* id 5, wireType 2 =*/42).int64s(message.persistentTensorAllocIds);
            if (message.devicePersistentTensorAllocIds != null && message.devicePersistentTensorAllocIds.length)
                writer.uint32(/* id 6, wireType 2 =*/50).int64s(message.devicePersistentTensorAllocIds);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a MemoryStats message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.MemoryStats
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.MemoryStats & tensorflow.MemoryStats.$Shape} MemoryStats
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        MemoryStats.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.MemoryStats();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.tempMemorySize = value;
                        else
                            delete message.tempMemorySize;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.deviceTempMemorySize = value;
                        else
                            delete message.deviceTempMemorySize;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.persistentMemorySize = value;
                        else
                            delete message.persistentMemorySize;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.devicePersistentMemorySize = value;
                        else
                            delete message.devicePersistentMemorySize;
                        continue;
                    }
                case 5: {
                        if (wireType === 2) {
                            if (!(message.persistentTensorAllocIds && message.persistentTensorAllocIds.length))
                                message.persistentTensorAllocIds = [];
                            reader.int64s(message.persistentTensorAllocIds);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.persistentTensorAllocIds && message.persistentTensorAllocIds.length))
                            message.persistentTensorAllocIds = [];
                        message.persistentTensorAllocIds.push(reader.int64());
                        continue;
                    }
                case 6: {
                        if (wireType === 2) {
                            if (!(message.devicePersistentTensorAllocIds && message.devicePersistentTensorAllocIds.length))
                                message.devicePersistentTensorAllocIds = [];
                            reader.int64s(message.devicePersistentTensorAllocIds);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.devicePersistentTensorAllocIds && message.devicePersistentTensorAllocIds.length))
                            message.devicePersistentTensorAllocIds = [];
                        message.devicePersistentTensorAllocIds.push(reader.int64());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return MemoryStats;
    })();

    tensorflow.CostGraphDef = (function() {

        /**
         * Properties of a CostGraphDef.
         * @typedef {Object} tensorflow.CostGraphDef.$Properties
         * @property {Array.<tensorflow.CostGraphDef.Node.$Properties>|null} [node] CostGraphDef node
         * @property {Array.<tensorflow.CostGraphDef.AggregatedCost.$Properties>|null} [cost] CostGraphDef cost
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CostGraphDef.
         * @memberof tensorflow
         * @interface ICostGraphDef
         * @augments tensorflow.CostGraphDef.$Properties
         * @deprecated Use tensorflow.CostGraphDef.$Properties instead.
         */

        /**
         * Shape of a CostGraphDef.
         * @typedef {tensorflow.CostGraphDef.$Properties} tensorflow.CostGraphDef.$Shape
         */

        /**
         * Constructs a new CostGraphDef.
         * @memberof tensorflow
         * @classdesc Represents a CostGraphDef.
         * @constructor
         * @param {tensorflow.CostGraphDef.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CostGraphDef = function (properties) {
            this.node = [];
            this.cost = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CostGraphDef node.
         * @member {Array.<tensorflow.CostGraphDef.Node.$Properties>} node
         * @memberof tensorflow.CostGraphDef
         * @instance
         */
        CostGraphDef.prototype.node = $util.emptyArray;

        /**
         * CostGraphDef cost.
         * @member {Array.<tensorflow.CostGraphDef.AggregatedCost.$Properties>} cost
         * @memberof tensorflow.CostGraphDef
         * @instance
         */
        CostGraphDef.prototype.cost = $util.emptyArray;

        /**
         * Encodes the specified CostGraphDef message. Does not implicitly {@link tensorflow.CostGraphDef.verify|verify} messages.
         * @function encode
         * @memberof tensorflow.CostGraphDef
         * @static
         * @param {tensorflow.CostGraphDef.$Properties} message CostGraphDef message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CostGraphDef.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.node != null && message.node.length)
                for (let i = 0; i < message.node.length; ++i)
                    $root.tensorflow.CostGraphDef.Node.encode(message.node[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.cost != null && message.cost.length)
                for (let i = 0; i < message.cost.length; ++i)
                    $root.tensorflow.CostGraphDef.AggregatedCost.encode(message.cost[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CostGraphDef message from the specified reader or buffer.
         * @function decode
         * @memberof tensorflow.CostGraphDef
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorflow.CostGraphDef & tensorflow.CostGraphDef.$Shape} CostGraphDef
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CostGraphDef.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorflow.CostGraphDef();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.node && message.node.length))
                            message.node = [];
                        message.node.push($root.tensorflow.CostGraphDef.Node.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.cost && message.cost.length))
                            message.cost = [];
                        message.cost.push($root.tensorflow.CostGraphDef.AggregatedCost.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        CostGraphDef.Node = (function() {

            /**
             * Properties of a Node.
             * @typedef {Object} tensorflow.CostGraphDef.Node.$Properties
             * @property {string|null} [name] Node name
             * @property {string|null} [device] Node device
             * @property {number|null} [id] Node id
             * @property {Array.<tensorflow.CostGraphDef.Node.InputInfo.$Properties>|null} [inputInfo] Node inputInfo
             * @property {Array.<tensorflow.CostGraphDef.Node.OutputInfo.$Properties>|null} [outputInfo] Node outputInfo
             * @property {Long|null} [temporaryMemorySize] Node temporaryMemorySize
             * @property {boolean|null} [isFinal] Node isFinal
             * @property {Array.<number>|null} [controlInput] Node controlInput
             * @property {Long|null} [computeCost] Node computeCost
             * @property {Long|null} [hostTempMemorySize] Node hostTempMemorySize
             * @property {Long|null} [deviceTempMemorySize] Node deviceTempMemorySize
             * @property {Long|null} [persistentMemorySize] Node persistentMemorySize
             * @property {Long|null} [computeTime] Node computeTime
             * @property {Long|null} [memoryTime] Node memoryTime
             * @property {Long|null} [devicePersistentMemorySize] Node devicePersistentMemorySize
             * @property {boolean|null} [inaccurate] Node inaccurate
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Node.
             * @memberof tensorflow.CostGraphDef
             * @interface INode
             * @augments tensorflow.CostGraphDef.Node.$Properties
             * @deprecated Use tensorflow.CostGraphDef.Node.$Properties instead.
             */

            /**
             * Shape of a Node.
             * @typedef {tensorflow.CostGraphDef.Node.$Properties} tensorflow.CostGraphDef.Node.$Shape
             */

            /**
             * Constructs a new Node.
             * @memberof tensorflow.CostGraphDef
             * @classdesc Represents a Node.
             * @constructor
             * @param {tensorflow.CostGraphDef.Node.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Node = function (properties) {
                this.inputInfo = [];
                this.outputInfo = [];
                this.controlInput = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Node name.
             * @member {string} name
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.name = "";

            /**
             * Node device.
             * @member {string} device
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.device = "";

            /**
             * Node id.
             * @member {number} id
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.id = 0;

            /**
             * Node inputInfo.
             * @member {Array.<tensorflow.CostGraphDef.Node.InputInfo.$Properties>} inputInfo
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.inputInfo = $util.emptyArray;

            /**
             * Node outputInfo.
             * @member {Array.<tensorflow.CostGraphDef.Node.OutputInfo.$Properties>} outputInfo
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.outputInfo = $util.emptyArray;

            /**
             * Node temporaryMemorySize.
             * @member {Long} temporaryMemorySize
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.temporaryMemorySize = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Node isFinal.
             * @member {boolean} isFinal
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.isFinal = false;

            /**
             * Node controlInput.
             * @member {Array.<number>} controlInput
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.controlInput = $util.emptyArray;

            /**
             * Node computeCost.
             * @member {Long} computeCost
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.computeCost = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Node hostTempMemorySize.
             * @member {Long} hostTempMemorySize
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.hostTempMemorySize = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Node deviceTempMemorySize.
             * @member {Long} deviceTempMemorySize
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.deviceTempMemorySize = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Node persistentMemorySize.
             * @member {Long} persistentMemorySize
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.persistentMemorySize = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Node computeTime.
             * @member {Long} computeTime
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.computeTime = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Node memoryTime.
             * @member {Long} memoryTime
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.memoryTime = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Node devicePersistentMemorySize.
             * @member {Long} devicePersistentMemorySize
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.devicePersistentMemorySize = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * Node inaccurate.
             * @member {boolean} inaccurate
             * @memberof tensorflow.CostGraphDef.Node
             * @instance
             */
            Node.prototype.inaccurate = false;

            /**
             * Encodes the specified Node message. Does not implicitly {@link tensorflow.CostGraphDef.Node.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.CostGraphDef.Node
             * @static
             * @param {tensorflow.CostGraphDef.Node.$Properties} message Node message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Node.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.device != null && $Object.hasOwnProperty.call(message, "device") && message.device !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.device);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.id);
                if (message.inputInfo != null && message.inputInfo.length)
                    for (let i = 0; i < message.inputInfo.length; ++i)
                        $root.tensorflow.CostGraphDef.Node.InputInfo.encode(message.inputInfo[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.outputInfo != null && message.outputInfo.length)
                    for (let i = 0; i < message.outputInfo.length; ++i)
                        $root.tensorflow.CostGraphDef.Node.OutputInfo.encode(message.outputInfo[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.temporaryMemorySize != null && $Object.hasOwnProperty.call(message, "temporaryMemorySize") && (typeof message.temporaryMemorySize === "object" ? message.temporaryMemorySize.low || message.temporaryMemorySize.high : message.temporaryMemorySize !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).int64(message.temporaryMemorySize);
                if (message.isFinal != null && $Object.hasOwnProperty.call(message, "isFinal") && message.isFinal !== false)
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.isFinal);
                if (message.controlInput != null && message.controlInput.length)
                    writer.uint32(/* id 8, wireType 2 =*/66).int32s(message.controlInput);
                if (message.computeCost != null && $Object.hasOwnProperty.call(message, "computeCost") && (typeof message.computeCost === "object" ? message.computeCost.low || message.computeCost.high : message.computeCost !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).int64(message.computeCost);
                if (message.hostTempMemorySize != null && $Object.hasOwnProperty.call(message, "hostTempMemorySize") && (typeof message.hostTempMemorySize === "object" ? message.hostTempMemorySize.low || message.hostTempMemorySize.high : message.hostTempMemorySize !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).int64(message.hostTempMemorySize);
                if (message.deviceTempMemorySize != null && $Object.hasOwnProperty.call(message, "deviceTempMemorySize") && (typeof message.deviceTempMemorySize === "object" ? message.deviceTempMemorySize.low || message.deviceTempMemorySize.high : message.deviceTempMemorySize !== 0))
                    writer.uint32(/* id 11, wireType 0 =*/88).int64(message.deviceTempMemorySize);
                if (message.persistentMemorySize != null && $Object.hasOwnProperty.call(message, "persistentMemorySize") && (typeof message.persistentMemorySize === "object" ? message.persistentMemorySize.low || message.persistentMemorySize.high : message.persistentMemorySize !== 0))
                    writer.uint32(/* id 12, wireType 0 =*/96).int64(message.persistentMemorySize);
                if (message.computeTime != null && $Object.hasOwnProperty.call(message, "computeTime") && (typeof message.computeTime === "object" ? message.computeTime.low || message.computeTime.high : message.computeTime !== 0))
                    writer.uint32(/* id 14, wireType 0 =*/112).int64(message.computeTime);
                if (message.memoryTime != null && $Object.hasOwnProperty.call(message, "memoryTime") && (typeof message.memoryTime === "object" ? message.memoryTime.low || message.memoryTime.high : message.memoryTime !== 0))
                    writer.uint32(/* id 15, wireType 0 =*/120).int64(message.memoryTime);
                if (message.devicePersistentMemorySize != null && $Object.hasOwnProperty.call(message, "devicePersistentMemorySize") && (typeof message.devicePersistentMemorySize === "object" ? message.devicePersistentMemorySize.low || message.devicePersistentMemorySize.high : message.devicePersistentMemorySize !== 0))
                    writer.uint32(/* id 16, wireType 0 =*/128).int64(message.devicePersistentMemorySize);
                if (message.inaccurate != null && $Object.hasOwnProperty.call(message, "inaccurate") && message.inaccurate !== false)
                    writer.uint32(/* id 17, wireType 0 =*/136).bool(message.inaccurate);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Node message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.CostGraphDef.Node
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.CostGraphDef.Node & tensorflow.CostGraphDef.Node.$Shape} Node
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Node.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.CostGraphDef.Node();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.device = value;
                            else
                                delete message.device;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.inputInfo && message.inputInfo.length))
                                message.inputInfo = [];
                            message.inputInfo.push($root.tensorflow.CostGraphDef.Node.InputInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.outputInfo && message.outputInfo.length))
                                message.outputInfo = [];
                            message.outputInfo.push($root.tensorflow.CostGraphDef.Node.OutputInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.temporaryMemorySize = value;
                            else
                                delete message.temporaryMemorySize;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.isFinal = value;
                            else
                                delete message.isFinal;
                            continue;
                        }
                    case 8: {
                            if (wireType === 2) {
                                if (!(message.controlInput && message.controlInput.length))
                                    message.controlInput = [];
                                reader.int32s(message.controlInput);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.controlInput && message.controlInput.length))
                                message.controlInput = [];
                            message.controlInput.push(reader.int32());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.computeCost = value;
                            else
                                delete message.computeCost;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.hostTempMemorySize = value;
                            else
                                delete message.hostTempMemorySize;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.deviceTempMemorySize = value;
                            else
                                delete message.deviceTempMemorySize;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.persistentMemorySize = value;
                            else
                                delete message.persistentMemorySize;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.computeTime = value;
                            else
                                delete message.computeTime;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.memoryTime = value;
                            else
                                delete message.memoryTime;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.devicePersistentMemorySize = value;
                            else
                                delete message.devicePersistentMemorySize;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.inaccurate = value;
                            else
                                delete message.inaccurate;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            Node.InputInfo = (function() {

                /**
                 * Properties of an InputInfo.
                 * @typedef {Object} tensorflow.CostGraphDef.Node.InputInfo.$Properties
                 * @property {number|null} [precedingNode] InputInfo precedingNode
                 * @property {number|null} [precedingPort] InputInfo precedingPort
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an InputInfo.
                 * @memberof tensorflow.CostGraphDef.Node
                 * @interface IInputInfo
                 * @augments tensorflow.CostGraphDef.Node.InputInfo.$Properties
                 * @deprecated Use tensorflow.CostGraphDef.Node.InputInfo.$Properties instead.
                 */

                /**
                 * Shape of an InputInfo.
                 * @typedef {tensorflow.CostGraphDef.Node.InputInfo.$Properties} tensorflow.CostGraphDef.Node.InputInfo.$Shape
                 */

                /**
                 * Constructs a new InputInfo.
                 * @memberof tensorflow.CostGraphDef.Node
                 * @classdesc Represents an InputInfo.
                 * @constructor
                 * @param {tensorflow.CostGraphDef.Node.InputInfo.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const InputInfo = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * InputInfo precedingNode.
                 * @member {number} precedingNode
                 * @memberof tensorflow.CostGraphDef.Node.InputInfo
                 * @instance
                 */
                InputInfo.prototype.precedingNode = 0;

                /**
                 * InputInfo precedingPort.
                 * @member {number} precedingPort
                 * @memberof tensorflow.CostGraphDef.Node.InputInfo
                 * @instance
                 */
                InputInfo.prototype.precedingPort = 0;

                /**
                 * Encodes the specified InputInfo message. Does not implicitly {@link tensorflow.CostGraphDef.Node.InputInfo.verify|verify} messages.
                 * @function encode
                 * @memberof tensorflow.CostGraphDef.Node.InputInfo
                 * @static
                 * @param {tensorflow.CostGraphDef.Node.InputInfo.$Properties} message InputInfo message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                InputInfo.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.precedingNode != null && $Object.hasOwnProperty.call(message, "precedingNode") && message.precedingNode !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.precedingNode);
                    if (message.precedingPort != null && $Object.hasOwnProperty.call(message, "precedingPort") && message.precedingPort !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.precedingPort);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an InputInfo message from the specified reader or buffer.
                 * @function decode
                 * @memberof tensorflow.CostGraphDef.Node.InputInfo
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tensorflow.CostGraphDef.Node.InputInfo & tensorflow.CostGraphDef.Node.InputInfo.$Shape} InputInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                InputInfo.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tensorflow.CostGraphDef.Node.InputInfo();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.precedingNode = value;
                                else
                                    delete message.precedingNode;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.precedingPort = value;
                                else
                                    delete message.precedingPort;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return InputInfo;
            })();

            Node.OutputInfo = (function() {

                /**
                 * Properties of an OutputInfo.
                 * @typedef {Object} tensorflow.CostGraphDef.Node.OutputInfo.$Properties
                 * @property {Long|null} [size] OutputInfo size
                 * @property {Long|null} [aliasInputPort] OutputInfo aliasInputPort
                 * @property {tensorflow.TensorShapeProto.$Properties|null} [shape] OutputInfo shape
                 * @property {tensorflow.DataType|null} [dtype] OutputInfo dtype
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an OutputInfo.
                 * @memberof tensorflow.CostGraphDef.Node
                 * @interface IOutputInfo
                 * @augments tensorflow.CostGraphDef.Node.OutputInfo.$Properties
                 * @deprecated Use tensorflow.CostGraphDef.Node.OutputInfo.$Properties instead.
                 */

                /**
                 * Shape of an OutputInfo.
                 * @typedef {tensorflow.CostGraphDef.Node.OutputInfo.$Properties} tensorflow.CostGraphDef.Node.OutputInfo.$Shape
                 */

                /**
                 * Constructs a new OutputInfo.
                 * @memberof tensorflow.CostGraphDef.Node
                 * @classdesc Represents an OutputInfo.
                 * @constructor
                 * @param {tensorflow.CostGraphDef.Node.OutputInfo.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const OutputInfo = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * OutputInfo size.
                 * @member {Long} size
                 * @memberof tensorflow.CostGraphDef.Node.OutputInfo
                 * @instance
                 */
                OutputInfo.prototype.size = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * OutputInfo aliasInputPort.
                 * @member {Long} aliasInputPort
                 * @memberof tensorflow.CostGraphDef.Node.OutputInfo
                 * @instance
                 */
                OutputInfo.prototype.aliasInputPort = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * OutputInfo shape.
                 * @member {tensorflow.TensorShapeProto.$Properties|null|undefined} shape
                 * @memberof tensorflow.CostGraphDef.Node.OutputInfo
                 * @instance
                 */
                OutputInfo.prototype.shape = null;

                /**
                 * OutputInfo dtype.
                 * @member {tensorflow.DataType} dtype
                 * @memberof tensorflow.CostGraphDef.Node.OutputInfo
                 * @instance
                 */
                OutputInfo.prototype.dtype = 0;

                /**
                 * Encodes the specified OutputInfo message. Does not implicitly {@link tensorflow.CostGraphDef.Node.OutputInfo.verify|verify} messages.
                 * @function encode
                 * @memberof tensorflow.CostGraphDef.Node.OutputInfo
                 * @static
                 * @param {tensorflow.CostGraphDef.Node.OutputInfo.$Properties} message OutputInfo message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                OutputInfo.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && (typeof message.size === "object" ? message.size.low || message.size.high : message.size !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).int64(message.size);
                    if (message.aliasInputPort != null && $Object.hasOwnProperty.call(message, "aliasInputPort") && (typeof message.aliasInputPort === "object" ? message.aliasInputPort.low || message.aliasInputPort.high : message.aliasInputPort !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).int64(message.aliasInputPort);
                    if (message.shape != null && $Object.hasOwnProperty.call(message, "shape"))
                        $root.tensorflow.TensorShapeProto.encode(message.shape, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.dtype != null && $Object.hasOwnProperty.call(message, "dtype") && message.dtype !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).int32(message.dtype);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an OutputInfo message from the specified reader or buffer.
                 * @function decode
                 * @memberof tensorflow.CostGraphDef.Node.OutputInfo
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tensorflow.CostGraphDef.Node.OutputInfo & tensorflow.CostGraphDef.Node.OutputInfo.$Shape} OutputInfo
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                OutputInfo.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tensorflow.CostGraphDef.Node.OutputInfo();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.aliasInputPort = value;
                                else
                                    delete message.aliasInputPort;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.shape = $root.tensorflow.TensorShapeProto.decode(reader, reader.size(), $undefined, _depth + 1, message.shape);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.dtype = value;
                                else
                                    delete message.dtype;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return OutputInfo;
            })();

            return Node;
        })();

        CostGraphDef.AggregatedCost = (function() {

            /**
             * Properties of an AggregatedCost.
             * @typedef {Object} tensorflow.CostGraphDef.AggregatedCost.$Properties
             * @property {number|null} [cost] AggregatedCost cost
             * @property {string|null} [dimension] AggregatedCost dimension
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AggregatedCost.
             * @memberof tensorflow.CostGraphDef
             * @interface IAggregatedCost
             * @augments tensorflow.CostGraphDef.AggregatedCost.$Properties
             * @deprecated Use tensorflow.CostGraphDef.AggregatedCost.$Properties instead.
             */

            /**
             * Shape of an AggregatedCost.
             * @typedef {tensorflow.CostGraphDef.AggregatedCost.$Properties} tensorflow.CostGraphDef.AggregatedCost.$Shape
             */

            /**
             * Constructs a new AggregatedCost.
             * @memberof tensorflow.CostGraphDef
             * @classdesc Represents an AggregatedCost.
             * @constructor
             * @param {tensorflow.CostGraphDef.AggregatedCost.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AggregatedCost = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AggregatedCost cost.
             * @member {number} cost
             * @memberof tensorflow.CostGraphDef.AggregatedCost
             * @instance
             */
            AggregatedCost.prototype.cost = 0;

            /**
             * AggregatedCost dimension.
             * @member {string} dimension
             * @memberof tensorflow.CostGraphDef.AggregatedCost
             * @instance
             */
            AggregatedCost.prototype.dimension = "";

            /**
             * Encodes the specified AggregatedCost message. Does not implicitly {@link tensorflow.CostGraphDef.AggregatedCost.verify|verify} messages.
             * @function encode
             * @memberof tensorflow.CostGraphDef.AggregatedCost
             * @static
             * @param {tensorflow.CostGraphDef.AggregatedCost.$Properties} message AggregatedCost message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AggregatedCost.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cost != null && $Object.hasOwnProperty.call(message, "cost") && !$Object.is(message.cost, 0))
                    writer.uint32(/* id 1, wireType 5 =*/13).float(message.cost);
                if (message.dimension != null && $Object.hasOwnProperty.call(message, "dimension") && message.dimension !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.dimension);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AggregatedCost message from the specified reader or buffer.
             * @function decode
             * @memberof tensorflow.CostGraphDef.AggregatedCost
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorflow.CostGraphDef.AggregatedCost & tensorflow.CostGraphDef.AggregatedCost.$Shape} AggregatedCost
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AggregatedCost.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorflow.CostGraphDef.AggregatedCost();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.cost = value;
                            else
                                delete message.cost;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.dimension = value;
                            else
                                delete message.dimension;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AggregatedCost;
        })();

        return CostGraphDef;
    })();

    return tensorflow;
})();

export const tensorboard = $root.tensorboard = (() => {

    /**
     * Namespace tensorboard.
     * @exports tensorboard
     * @namespace
     */
    const tensorboard = {};

    tensorboard.HParamsPluginData = (function() {

        /**
         * Properties of a HParamsPluginData.
         * @typedef {Object} tensorboard.HParamsPluginData.$Properties
         * @property {number|null} [version] HParamsPluginData version
         * @property {tensorboard.Experiment.$Properties|null} [experiment] HParamsPluginData experiment
         * @property {tensorboard.SessionStartInfo.$Properties|null} [sessionStartInfo] HParamsPluginData sessionStartInfo
         * @property {tensorboard.SessionEndInfo.$Properties|null} [sessionEndInfo] HParamsPluginData sessionEndInfo
         * @property {"experiment"|"sessionStartInfo"|"sessionEndInfo"} [data] HParamsPluginData data
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a HParamsPluginData.
         * @memberof tensorboard
         * @interface IHParamsPluginData
         * @augments tensorboard.HParamsPluginData.$Properties
         * @deprecated Use tensorboard.HParamsPluginData.$Properties instead.
         */

        /**
         * Narrowed shape of a HParamsPluginData.
         * @typedef {{
         *   version?: number|null;
         *   experiment?: tensorboard.Experiment.$Shape|null;
         *   sessionStartInfo?: tensorboard.SessionStartInfo.$Shape|null;
         *   sessionEndInfo?: tensorboard.SessionEndInfo.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ data?: undefined; experiment?: null; sessionStartInfo?: null; sessionEndInfo?: null }|{ data?: "experiment"; experiment: tensorboard.Experiment.$Shape; sessionStartInfo?: null; sessionEndInfo?: null }|{ data?: "sessionStartInfo"; experiment?: null; sessionStartInfo: tensorboard.SessionStartInfo.$Shape; sessionEndInfo?: null }|{ data?: "sessionEndInfo"; experiment?: null; sessionStartInfo?: null; sessionEndInfo: tensorboard.SessionEndInfo.$Shape })
         * )} tensorboard.HParamsPluginData.$Shape
         */

        /**
         * Constructs a new HParamsPluginData.
         * @memberof tensorboard
         * @classdesc Represents a HParamsPluginData.
         * @constructor
         * @param {tensorboard.HParamsPluginData.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const HParamsPluginData = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * HParamsPluginData version.
         * @member {number} version
         * @memberof tensorboard.HParamsPluginData
         * @instance
         */
        HParamsPluginData.prototype.version = 0;

        /**
         * HParamsPluginData experiment.
         * @member {tensorboard.Experiment.$Properties|null|undefined} experiment
         * @memberof tensorboard.HParamsPluginData
         * @instance
         */
        HParamsPluginData.prototype.experiment = null;

        /**
         * HParamsPluginData sessionStartInfo.
         * @member {tensorboard.SessionStartInfo.$Properties|null|undefined} sessionStartInfo
         * @memberof tensorboard.HParamsPluginData
         * @instance
         */
        HParamsPluginData.prototype.sessionStartInfo = null;

        /**
         * HParamsPluginData sessionEndInfo.
         * @member {tensorboard.SessionEndInfo.$Properties|null|undefined} sessionEndInfo
         * @memberof tensorboard.HParamsPluginData
         * @instance
         */
        HParamsPluginData.prototype.sessionEndInfo = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * HParamsPluginData data.
         * @member {"experiment"|"sessionStartInfo"|"sessionEndInfo"|undefined} data
         * @memberof tensorboard.HParamsPluginData
         * @instance
         */
        $Object.defineProperty(HParamsPluginData.prototype, "data", {
            get: $util.oneOfGetter($oneOfFields = ["experiment", "sessionStartInfo", "sessionEndInfo"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified HParamsPluginData message. Does not implicitly {@link tensorboard.HParamsPluginData.verify|verify} messages.
         * @function encode
         * @memberof tensorboard.HParamsPluginData
         * @static
         * @param {tensorboard.HParamsPluginData.$Properties} message HParamsPluginData message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        HParamsPluginData.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.version);
            if (message.experiment != null && $Object.hasOwnProperty.call(message, "experiment"))
                $root.tensorboard.Experiment.encode(message.experiment, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.sessionStartInfo != null && $Object.hasOwnProperty.call(message, "sessionStartInfo"))
                $root.tensorboard.SessionStartInfo.encode(message.sessionStartInfo, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.sessionEndInfo != null && $Object.hasOwnProperty.call(message, "sessionEndInfo"))
                $root.tensorboard.SessionEndInfo.encode(message.sessionEndInfo, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a HParamsPluginData message from the specified reader or buffer.
         * @function decode
         * @memberof tensorboard.HParamsPluginData
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorboard.HParamsPluginData & tensorboard.HParamsPluginData.$Shape} HParamsPluginData
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        HParamsPluginData.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorboard.HParamsPluginData();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.experiment = $root.tensorboard.Experiment.decode(reader, reader.size(), $undefined, _depth + 1, message.experiment);
                        message.data = "experiment";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.sessionStartInfo = $root.tensorboard.SessionStartInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.sessionStartInfo);
                        message.data = "sessionStartInfo";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.sessionEndInfo = $root.tensorboard.SessionEndInfo.decode(reader, reader.size(), $undefined, _depth + 1, message.sessionEndInfo);
                        message.data = "sessionEndInfo";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return HParamsPluginData;
    })();

    tensorboard.Experiment = (function() {

        /**
         * Properties of an Experiment.
         * @typedef {Object} tensorboard.Experiment.$Properties
         * @property {Array.<tensorboard.HParamInfo.$Properties>|null} [hparamInfos] Experiment hparamInfos
         * @property {Array.<tensorboard.MetricInfo.$Properties>|null} [metricInfos] Experiment metricInfos
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Experiment.
         * @memberof tensorboard
         * @interface IExperiment
         * @augments tensorboard.Experiment.$Properties
         * @deprecated Use tensorboard.Experiment.$Properties instead.
         */

        /**
         * Shape of an Experiment.
         * @typedef {tensorboard.Experiment.$Properties} tensorboard.Experiment.$Shape
         */

        /**
         * Constructs a new Experiment.
         * @memberof tensorboard
         * @classdesc Represents an Experiment.
         * @constructor
         * @param {tensorboard.Experiment.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Experiment = function (properties) {
            this.hparamInfos = [];
            this.metricInfos = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Experiment hparamInfos.
         * @member {Array.<tensorboard.HParamInfo.$Properties>} hparamInfos
         * @memberof tensorboard.Experiment
         * @instance
         */
        Experiment.prototype.hparamInfos = $util.emptyArray;

        /**
         * Experiment metricInfos.
         * @member {Array.<tensorboard.MetricInfo.$Properties>} metricInfos
         * @memberof tensorboard.Experiment
         * @instance
         */
        Experiment.prototype.metricInfos = $util.emptyArray;

        /**
         * Encodes the specified Experiment message. Does not implicitly {@link tensorboard.Experiment.verify|verify} messages.
         * @function encode
         * @memberof tensorboard.Experiment
         * @static
         * @param {tensorboard.Experiment.$Properties} message Experiment message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Experiment.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.hparamInfos != null && message.hparamInfos.length)
                for (let i = 0; i < message.hparamInfos.length; ++i)
                    $root.tensorboard.HParamInfo.encode(message.hparamInfos[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.metricInfos != null && message.metricInfos.length)
                for (let i = 0; i < message.metricInfos.length; ++i)
                    $root.tensorboard.MetricInfo.encode(message.metricInfos[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Experiment message from the specified reader or buffer.
         * @function decode
         * @memberof tensorboard.Experiment
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorboard.Experiment & tensorboard.Experiment.$Shape} Experiment
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Experiment.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorboard.Experiment();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.hparamInfos && message.hparamInfos.length))
                            message.hparamInfos = [];
                        message.hparamInfos.push($root.tensorboard.HParamInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.metricInfos && message.metricInfos.length))
                            message.metricInfos = [];
                        message.metricInfos.push($root.tensorboard.MetricInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Experiment;
    })();

    tensorboard.HParamInfo = (function() {

        /**
         * Properties of a HParamInfo.
         * @typedef {Object} tensorboard.HParamInfo.$Properties
         * @property {string|null} [name] HParamInfo name
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a HParamInfo.
         * @memberof tensorboard
         * @interface IHParamInfo
         * @augments tensorboard.HParamInfo.$Properties
         * @deprecated Use tensorboard.HParamInfo.$Properties instead.
         */

        /**
         * Shape of a HParamInfo.
         * @typedef {tensorboard.HParamInfo.$Properties} tensorboard.HParamInfo.$Shape
         */

        /**
         * Constructs a new HParamInfo.
         * @memberof tensorboard
         * @classdesc Represents a HParamInfo.
         * @constructor
         * @param {tensorboard.HParamInfo.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const HParamInfo = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * HParamInfo name.
         * @member {string} name
         * @memberof tensorboard.HParamInfo
         * @instance
         */
        HParamInfo.prototype.name = "";

        /**
         * Encodes the specified HParamInfo message. Does not implicitly {@link tensorboard.HParamInfo.verify|verify} messages.
         * @function encode
         * @memberof tensorboard.HParamInfo
         * @static
         * @param {tensorboard.HParamInfo.$Properties} message HParamInfo message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        HParamInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a HParamInfo message from the specified reader or buffer.
         * @function decode
         * @memberof tensorboard.HParamInfo
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorboard.HParamInfo & tensorboard.HParamInfo.$Shape} HParamInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        HParamInfo.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorboard.HParamInfo();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return HParamInfo;
    })();

    tensorboard.MetricName = (function() {

        /**
         * Properties of a MetricName.
         * @typedef {Object} tensorboard.MetricName.$Properties
         * @property {string|null} [group] MetricName group
         * @property {string|null} [tag] MetricName tag
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a MetricName.
         * @memberof tensorboard
         * @interface IMetricName
         * @augments tensorboard.MetricName.$Properties
         * @deprecated Use tensorboard.MetricName.$Properties instead.
         */

        /**
         * Shape of a MetricName.
         * @typedef {tensorboard.MetricName.$Properties} tensorboard.MetricName.$Shape
         */

        /**
         * Constructs a new MetricName.
         * @memberof tensorboard
         * @classdesc Represents a MetricName.
         * @constructor
         * @param {tensorboard.MetricName.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const MetricName = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * MetricName group.
         * @member {string} group
         * @memberof tensorboard.MetricName
         * @instance
         */
        MetricName.prototype.group = "";

        /**
         * MetricName tag.
         * @member {string} tag
         * @memberof tensorboard.MetricName
         * @instance
         */
        MetricName.prototype.tag = "";

        /**
         * Encodes the specified MetricName message. Does not implicitly {@link tensorboard.MetricName.verify|verify} messages.
         * @function encode
         * @memberof tensorboard.MetricName
         * @static
         * @param {tensorboard.MetricName.$Properties} message MetricName message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        MetricName.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.group);
            if (message.tag != null && $Object.hasOwnProperty.call(message, "tag") && message.tag !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.tag);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a MetricName message from the specified reader or buffer.
         * @function decode
         * @memberof tensorboard.MetricName
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorboard.MetricName & tensorboard.MetricName.$Shape} MetricName
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        MetricName.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorboard.MetricName();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.group = value;
                        else
                            delete message.group;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tag = value;
                        else
                            delete message.tag;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return MetricName;
    })();

    tensorboard.MetricInfo = (function() {

        /**
         * Properties of a MetricInfo.
         * @typedef {Object} tensorboard.MetricInfo.$Properties
         * @property {tensorboard.MetricName.$Properties|null} [name] MetricInfo name
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a MetricInfo.
         * @memberof tensorboard
         * @interface IMetricInfo
         * @augments tensorboard.MetricInfo.$Properties
         * @deprecated Use tensorboard.MetricInfo.$Properties instead.
         */

        /**
         * Shape of a MetricInfo.
         * @typedef {tensorboard.MetricInfo.$Properties} tensorboard.MetricInfo.$Shape
         */

        /**
         * Constructs a new MetricInfo.
         * @memberof tensorboard
         * @classdesc Represents a MetricInfo.
         * @constructor
         * @param {tensorboard.MetricInfo.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const MetricInfo = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * MetricInfo name.
         * @member {tensorboard.MetricName.$Properties|null|undefined} name
         * @memberof tensorboard.MetricInfo
         * @instance
         */
        MetricInfo.prototype.name = null;

        /**
         * Encodes the specified MetricInfo message. Does not implicitly {@link tensorboard.MetricInfo.verify|verify} messages.
         * @function encode
         * @memberof tensorboard.MetricInfo
         * @static
         * @param {tensorboard.MetricInfo.$Properties} message MetricInfo message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        MetricInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                $root.tensorboard.MetricName.encode(message.name, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a MetricInfo message from the specified reader or buffer.
         * @function decode
         * @memberof tensorboard.MetricInfo
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorboard.MetricInfo & tensorboard.MetricInfo.$Shape} MetricInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        MetricInfo.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorboard.MetricInfo();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.name = $root.tensorboard.MetricName.decode(reader, reader.size(), $undefined, _depth + 1, message.name);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return MetricInfo;
    })();

    tensorboard.SessionStartInfo = (function() {

        /**
         * Properties of a SessionStartInfo.
         * @typedef {Object} tensorboard.SessionStartInfo.$Properties
         * @property {Object.<string,tensorboard.HParamValue.$Properties>|null} [hparams] SessionStartInfo hparams
         * @property {string|null} [groupName] SessionStartInfo groupName
         * @property {number|null} [startTimeSecs] SessionStartInfo startTimeSecs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SessionStartInfo.
         * @memberof tensorboard
         * @interface ISessionStartInfo
         * @augments tensorboard.SessionStartInfo.$Properties
         * @deprecated Use tensorboard.SessionStartInfo.$Properties instead.
         */

        /**
         * Shape of a SessionStartInfo.
         * @typedef {{
         *   hparams?: Object.<string,tensorboard.HParamValue.$Shape>|null;
         *   groupName?: string|null;
         *   startTimeSecs?: number|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorboard.SessionStartInfo.$Shape
         */

        /**
         * Constructs a new SessionStartInfo.
         * @memberof tensorboard
         * @classdesc Represents a SessionStartInfo.
         * @constructor
         * @param {tensorboard.SessionStartInfo.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SessionStartInfo = function (properties) {
            this.hparams = {};
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SessionStartInfo hparams.
         * @member {Object.<string,tensorboard.HParamValue.$Properties>} hparams
         * @memberof tensorboard.SessionStartInfo
         * @instance
         */
        SessionStartInfo.prototype.hparams = $util.emptyObject;

        /**
         * SessionStartInfo groupName.
         * @member {string} groupName
         * @memberof tensorboard.SessionStartInfo
         * @instance
         */
        SessionStartInfo.prototype.groupName = "";

        /**
         * SessionStartInfo startTimeSecs.
         * @member {number} startTimeSecs
         * @memberof tensorboard.SessionStartInfo
         * @instance
         */
        SessionStartInfo.prototype.startTimeSecs = 0;

        /**
         * Encodes the specified SessionStartInfo message. Does not implicitly {@link tensorboard.SessionStartInfo.verify|verify} messages.
         * @function encode
         * @memberof tensorboard.SessionStartInfo
         * @static
         * @param {tensorboard.SessionStartInfo.$Properties} message SessionStartInfo message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SessionStartInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.hparams != null && $Object.hasOwnProperty.call(message, "hparams"))
                for (let keys = $Object.keys(message.hparams), i = 0; i < keys.length; ++i) {
                    writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]);
                    $root.tensorboard.HParamValue.encode(message.hparams[keys[i]], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim().ldelim();
                }
            if (message.groupName != null && $Object.hasOwnProperty.call(message, "groupName") && message.groupName !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.groupName);
            if (message.startTimeSecs != null && $Object.hasOwnProperty.call(message, "startTimeSecs") && !$Object.is(message.startTimeSecs, 0))
                writer.uint32(/* id 5, wireType 1 =*/41).double(message.startTimeSecs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SessionStartInfo message from the specified reader or buffer.
         * @function decode
         * @memberof tensorboard.SessionStartInfo
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorboard.SessionStartInfo & tensorboard.SessionStartInfo.$Shape} SessionStartInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SessionStartInfo.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, key, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorboard.SessionStartInfo();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (message.hparams === $util.emptyObject)
                            message.hparams = {};
                        let end2 = reader.size() + reader.pos;
                        if (end2 > reader.len)
                            throw $RangeError("index out of range");
                        reader.len = end2;
                        key = "";
                        value = null;
                        while (reader.pos < end2) {
                            let tag2 = reader.tag();
                            wireType = tag2 & 7;
                            switch (tag2 >>>= 3) {
                            case 1:
                                if (wireType !== 2)
                                    break;
                                key = reader.stringVerify();
                                continue;
                            case 2:
                                if (wireType !== 2)
                                    break;
                                value = $root.tensorboard.HParamValue.decode(reader, reader.size(), $undefined, _depth + 1, value);
                                continue;
                            }
                            reader.skipType(wireType, _depth, tag2);
                        }
                        if (reader.pos !== end2)
                            throw $RangeError("index out of range");
                        reader.len = end;
                        if (key === "__proto__")
                            $util.makeProp(message.hparams, key);
                        message.hparams[key] = value || new $root.tensorboard.HParamValue();
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.groupName = value;
                        else
                            delete message.groupName;
                        continue;
                    }
                case 5: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.startTimeSecs = value;
                        else
                            delete message.startTimeSecs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SessionStartInfo;
    })();

    tensorboard.HParamValue = (function() {

        /**
         * Properties of a HParamValue.
         * @typedef {Object} tensorboard.HParamValue.$Properties
         * @property {number|null} [numberValue] HParamValue numberValue
         * @property {string|null} [stringValue] HParamValue stringValue
         * @property {boolean|null} [boolValue] HParamValue boolValue
         * @property {"numberValue"|"stringValue"|"boolValue"} [kind] HParamValue kind
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a HParamValue.
         * @memberof tensorboard
         * @interface IHParamValue
         * @augments tensorboard.HParamValue.$Properties
         * @deprecated Use tensorboard.HParamValue.$Properties instead.
         */

        /**
         * Narrowed shape of a HParamValue.
         * @typedef {{
         *   numberValue?: number|null;
         *   stringValue?: string|null;
         *   boolValue?: boolean|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ kind?: undefined; numberValue?: null; stringValue?: null; boolValue?: null }|{ kind?: "numberValue"; numberValue: number; stringValue?: null; boolValue?: null }|{ kind?: "stringValue"; numberValue?: null; stringValue: string; boolValue?: null }|{ kind?: "boolValue"; numberValue?: null; stringValue?: null; boolValue: boolean })
         * )} tensorboard.HParamValue.$Shape
         */

        /**
         * Constructs a new HParamValue.
         * @memberof tensorboard
         * @classdesc Represents a HParamValue.
         * @constructor
         * @param {tensorboard.HParamValue.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const HParamValue = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * HParamValue numberValue.
         * @member {number|null|undefined} numberValue
         * @memberof tensorboard.HParamValue
         * @instance
         */
        HParamValue.prototype.numberValue = null;

        /**
         * HParamValue stringValue.
         * @member {string|null|undefined} stringValue
         * @memberof tensorboard.HParamValue
         * @instance
         */
        HParamValue.prototype.stringValue = null;

        /**
         * HParamValue boolValue.
         * @member {boolean|null|undefined} boolValue
         * @memberof tensorboard.HParamValue
         * @instance
         */
        HParamValue.prototype.boolValue = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * HParamValue kind.
         * @member {"numberValue"|"stringValue"|"boolValue"|undefined} kind
         * @memberof tensorboard.HParamValue
         * @instance
         */
        $Object.defineProperty(HParamValue.prototype, "kind", {
            get: $util.oneOfGetter($oneOfFields = ["numberValue", "stringValue", "boolValue"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified HParamValue message. Does not implicitly {@link tensorboard.HParamValue.verify|verify} messages.
         * @function encode
         * @memberof tensorboard.HParamValue
         * @static
         * @param {tensorboard.HParamValue.$Properties} message HParamValue message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        HParamValue.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.numberValue != null && $Object.hasOwnProperty.call(message, "numberValue"))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.numberValue);
            if (message.stringValue != null && $Object.hasOwnProperty.call(message, "stringValue"))
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.stringValue);
            if (message.boolValue != null && $Object.hasOwnProperty.call(message, "boolValue"))
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.boolValue);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a HParamValue message from the specified reader or buffer.
         * @function decode
         * @memberof tensorboard.HParamValue
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorboard.HParamValue & tensorboard.HParamValue.$Shape} HParamValue
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        HParamValue.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorboard.HParamValue();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 2: {
                        if (wireType !== 1)
                            break;
                        message.numberValue = reader.double();
                        message.kind = "numberValue";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.stringValue = reader.stringVerify();
                        message.kind = "stringValue";
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.boolValue = reader.bool();
                        message.kind = "boolValue";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return HParamValue;
    })();

    tensorboard.SessionEndInfo = (function() {

        /**
         * Properties of a SessionEndInfo.
         * @typedef {Object} tensorboard.SessionEndInfo.$Properties
         * @property {number|null} [status] SessionEndInfo status
         * @property {number|null} [endTimeSecs] SessionEndInfo endTimeSecs
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a SessionEndInfo.
         * @memberof tensorboard
         * @interface ISessionEndInfo
         * @augments tensorboard.SessionEndInfo.$Properties
         * @deprecated Use tensorboard.SessionEndInfo.$Properties instead.
         */

        /**
         * Shape of a SessionEndInfo.
         * @typedef {tensorboard.SessionEndInfo.$Properties} tensorboard.SessionEndInfo.$Shape
         */

        /**
         * Constructs a new SessionEndInfo.
         * @memberof tensorboard
         * @classdesc Represents a SessionEndInfo.
         * @constructor
         * @param {tensorboard.SessionEndInfo.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const SessionEndInfo = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * SessionEndInfo status.
         * @member {number} status
         * @memberof tensorboard.SessionEndInfo
         * @instance
         */
        SessionEndInfo.prototype.status = 0;

        /**
         * SessionEndInfo endTimeSecs.
         * @member {number} endTimeSecs
         * @memberof tensorboard.SessionEndInfo
         * @instance
         */
        SessionEndInfo.prototype.endTimeSecs = 0;

        /**
         * Encodes the specified SessionEndInfo message. Does not implicitly {@link tensorboard.SessionEndInfo.verify|verify} messages.
         * @function encode
         * @memberof tensorboard.SessionEndInfo
         * @static
         * @param {tensorboard.SessionEndInfo.$Properties} message SessionEndInfo message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        SessionEndInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.status);
            if (message.endTimeSecs != null && $Object.hasOwnProperty.call(message, "endTimeSecs") && !$Object.is(message.endTimeSecs, 0))
                writer.uint32(/* id 2, wireType 1 =*/17).double(message.endTimeSecs);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a SessionEndInfo message from the specified reader or buffer.
         * @function decode
         * @memberof tensorboard.SessionEndInfo
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorboard.SessionEndInfo & tensorboard.SessionEndInfo.$Shape} SessionEndInfo
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        SessionEndInfo.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorboard.SessionEndInfo();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.status = value;
                        else
                            delete message.status;
                        continue;
                    }
                case 2: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.endTimeSecs = value;
                        else
                            delete message.endTimeSecs;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SessionEndInfo;
    })();

    tensorboard.CustomScalarsLayout = (function() {

        /**
         * Properties of a CustomScalarsLayout.
         * @typedef {Object} tensorboard.CustomScalarsLayout.$Properties
         * @property {number|null} [version] CustomScalarsLayout version
         * @property {Array.<tensorboard.CustomScalarsLayout.Category.$Properties>|null} [category] CustomScalarsLayout category
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a CustomScalarsLayout.
         * @memberof tensorboard
         * @interface ICustomScalarsLayout
         * @augments tensorboard.CustomScalarsLayout.$Properties
         * @deprecated Use tensorboard.CustomScalarsLayout.$Properties instead.
         */

        /**
         * Shape of a CustomScalarsLayout.
         * @typedef {{
         *   version?: number|null;
         *   category?: Array.<tensorboard.CustomScalarsLayout.Category.$Shape>|null;
         *   $unknowns?: Array.<Uint8Array>;
         * }} tensorboard.CustomScalarsLayout.$Shape
         */

        /**
         * Constructs a new CustomScalarsLayout.
         * @memberof tensorboard
         * @classdesc Represents a CustomScalarsLayout.
         * @constructor
         * @param {tensorboard.CustomScalarsLayout.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const CustomScalarsLayout = function (properties) {
            this.category = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * CustomScalarsLayout version.
         * @member {number} version
         * @memberof tensorboard.CustomScalarsLayout
         * @instance
         */
        CustomScalarsLayout.prototype.version = 0;

        /**
         * CustomScalarsLayout category.
         * @member {Array.<tensorboard.CustomScalarsLayout.Category.$Properties>} category
         * @memberof tensorboard.CustomScalarsLayout
         * @instance
         */
        CustomScalarsLayout.prototype.category = $util.emptyArray;

        /**
         * Encodes the specified CustomScalarsLayout message. Does not implicitly {@link tensorboard.CustomScalarsLayout.verify|verify} messages.
         * @function encode
         * @memberof tensorboard.CustomScalarsLayout
         * @static
         * @param {tensorboard.CustomScalarsLayout.$Properties} message CustomScalarsLayout message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        CustomScalarsLayout.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).int32(message.version);
            if (message.category != null && message.category.length)
                for (let i = 0; i < message.category.length; ++i)
                    $root.tensorboard.CustomScalarsLayout.Category.encode(message.category[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a CustomScalarsLayout message from the specified reader or buffer.
         * @function decode
         * @memberof tensorboard.CustomScalarsLayout
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {tensorboard.CustomScalarsLayout & tensorboard.CustomScalarsLayout.$Shape} CustomScalarsLayout
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        CustomScalarsLayout.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.tensorboard.CustomScalarsLayout();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.category && message.category.length))
                            message.category = [];
                        message.category.push($root.tensorboard.CustomScalarsLayout.Category.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        CustomScalarsLayout.MultilineChart = (function() {

            /**
             * Properties of a MultilineChart.
             * @typedef {Object} tensorboard.CustomScalarsLayout.MultilineChart.$Properties
             * @property {Array.<string>|null} [tag] MultilineChart tag
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MultilineChart.
             * @memberof tensorboard.CustomScalarsLayout
             * @interface IMultilineChart
             * @augments tensorboard.CustomScalarsLayout.MultilineChart.$Properties
             * @deprecated Use tensorboard.CustomScalarsLayout.MultilineChart.$Properties instead.
             */

            /**
             * Shape of a MultilineChart.
             * @typedef {tensorboard.CustomScalarsLayout.MultilineChart.$Properties} tensorboard.CustomScalarsLayout.MultilineChart.$Shape
             */

            /**
             * Constructs a new MultilineChart.
             * @memberof tensorboard.CustomScalarsLayout
             * @classdesc Represents a MultilineChart.
             * @constructor
             * @param {tensorboard.CustomScalarsLayout.MultilineChart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MultilineChart = function (properties) {
                this.tag = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MultilineChart tag.
             * @member {Array.<string>} tag
             * @memberof tensorboard.CustomScalarsLayout.MultilineChart
             * @instance
             */
            MultilineChart.prototype.tag = $util.emptyArray;

            /**
             * Encodes the specified MultilineChart message. Does not implicitly {@link tensorboard.CustomScalarsLayout.MultilineChart.verify|verify} messages.
             * @function encode
             * @memberof tensorboard.CustomScalarsLayout.MultilineChart
             * @static
             * @param {tensorboard.CustomScalarsLayout.MultilineChart.$Properties} message MultilineChart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MultilineChart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tag != null && message.tag.length)
                    for (let i = 0; i < message.tag.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.tag[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MultilineChart message from the specified reader or buffer.
             * @function decode
             * @memberof tensorboard.CustomScalarsLayout.MultilineChart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorboard.CustomScalarsLayout.MultilineChart & tensorboard.CustomScalarsLayout.MultilineChart.$Shape} MultilineChart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MultilineChart.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorboard.CustomScalarsLayout.MultilineChart();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tag && message.tag.length))
                                message.tag = [];
                            message.tag.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MultilineChart;
        })();

        CustomScalarsLayout.MarginChart = (function() {

            /**
             * Properties of a MarginChart.
             * @typedef {Object} tensorboard.CustomScalarsLayout.MarginChart.$Properties
             * @property {Array.<tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties>|null} [series] MarginChart series
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a MarginChart.
             * @memberof tensorboard.CustomScalarsLayout
             * @interface IMarginChart
             * @augments tensorboard.CustomScalarsLayout.MarginChart.$Properties
             * @deprecated Use tensorboard.CustomScalarsLayout.MarginChart.$Properties instead.
             */

            /**
             * Shape of a MarginChart.
             * @typedef {tensorboard.CustomScalarsLayout.MarginChart.$Properties} tensorboard.CustomScalarsLayout.MarginChart.$Shape
             */

            /**
             * Constructs a new MarginChart.
             * @memberof tensorboard.CustomScalarsLayout
             * @classdesc Represents a MarginChart.
             * @constructor
             * @param {tensorboard.CustomScalarsLayout.MarginChart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const MarginChart = function (properties) {
                this.series = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * MarginChart series.
             * @member {Array.<tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties>} series
             * @memberof tensorboard.CustomScalarsLayout.MarginChart
             * @instance
             */
            MarginChart.prototype.series = $util.emptyArray;

            /**
             * Encodes the specified MarginChart message. Does not implicitly {@link tensorboard.CustomScalarsLayout.MarginChart.verify|verify} messages.
             * @function encode
             * @memberof tensorboard.CustomScalarsLayout.MarginChart
             * @static
             * @param {tensorboard.CustomScalarsLayout.MarginChart.$Properties} message MarginChart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            MarginChart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.series != null && message.series.length)
                    for (let i = 0; i < message.series.length; ++i)
                        $root.tensorboard.CustomScalarsLayout.MarginChart.Series.encode(message.series[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a MarginChart message from the specified reader or buffer.
             * @function decode
             * @memberof tensorboard.CustomScalarsLayout.MarginChart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorboard.CustomScalarsLayout.MarginChart & tensorboard.CustomScalarsLayout.MarginChart.$Shape} MarginChart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            MarginChart.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorboard.CustomScalarsLayout.MarginChart();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.series && message.series.length))
                                message.series = [];
                            message.series.push($root.tensorboard.CustomScalarsLayout.MarginChart.Series.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            MarginChart.Series = (function() {

                /**
                 * Properties of a Series.
                 * @typedef {Object} tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties
                 * @property {string|null} [value] Series value
                 * @property {string|null} [lower] Series lower
                 * @property {string|null} [upper] Series upper
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Series.
                 * @memberof tensorboard.CustomScalarsLayout.MarginChart
                 * @interface ISeries
                 * @augments tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties
                 * @deprecated Use tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties instead.
                 */

                /**
                 * Shape of a Series.
                 * @typedef {tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties} tensorboard.CustomScalarsLayout.MarginChart.Series.$Shape
                 */

                /**
                 * Constructs a new Series.
                 * @memberof tensorboard.CustomScalarsLayout.MarginChart
                 * @classdesc Represents a Series.
                 * @constructor
                 * @param {tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Series = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Series value.
                 * @member {string} value
                 * @memberof tensorboard.CustomScalarsLayout.MarginChart.Series
                 * @instance
                 */
                Series.prototype.value = "";

                /**
                 * Series lower.
                 * @member {string} lower
                 * @memberof tensorboard.CustomScalarsLayout.MarginChart.Series
                 * @instance
                 */
                Series.prototype.lower = "";

                /**
                 * Series upper.
                 * @member {string} upper
                 * @memberof tensorboard.CustomScalarsLayout.MarginChart.Series
                 * @instance
                 */
                Series.prototype.upper = "";

                /**
                 * Encodes the specified Series message. Does not implicitly {@link tensorboard.CustomScalarsLayout.MarginChart.Series.verify|verify} messages.
                 * @function encode
                 * @memberof tensorboard.CustomScalarsLayout.MarginChart.Series
                 * @static
                 * @param {tensorboard.CustomScalarsLayout.MarginChart.Series.$Properties} message Series message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Series.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.value);
                    if (message.lower != null && $Object.hasOwnProperty.call(message, "lower") && message.lower !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.lower);
                    if (message.upper != null && $Object.hasOwnProperty.call(message, "upper") && message.upper !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.upper);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Series message from the specified reader or buffer.
                 * @function decode
                 * @memberof tensorboard.CustomScalarsLayout.MarginChart.Series
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tensorboard.CustomScalarsLayout.MarginChart.Series & tensorboard.CustomScalarsLayout.MarginChart.Series.$Shape} Series
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Series.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tensorboard.CustomScalarsLayout.MarginChart.Series();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.value = value;
                                else
                                    delete message.value;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.lower = value;
                                else
                                    delete message.lower;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.upper = value;
                                else
                                    delete message.upper;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Series;
            })();

            return MarginChart;
        })();

        CustomScalarsLayout.Chart = (function() {

            /**
             * Properties of a Chart.
             * @typedef {Object} tensorboard.CustomScalarsLayout.Chart.$Properties
             * @property {string|null} [title] Chart title
             * @property {tensorboard.CustomScalarsLayout.MultilineChart.$Properties|null} [multiline] Chart multiline
             * @property {tensorboard.CustomScalarsLayout.MarginChart.$Properties|null} [margin] Chart margin
             * @property {"multiline"|"margin"} [content] Chart content
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Chart.
             * @memberof tensorboard.CustomScalarsLayout
             * @interface IChart
             * @augments tensorboard.CustomScalarsLayout.Chart.$Properties
             * @deprecated Use tensorboard.CustomScalarsLayout.Chart.$Properties instead.
             */

            /**
             * Narrowed shape of a Chart.
             * @typedef {{
             *   title?: string|null;
             *   multiline?: tensorboard.CustomScalarsLayout.MultilineChart.$Shape|null;
             *   margin?: tensorboard.CustomScalarsLayout.MarginChart.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ content?: undefined; multiline?: null; margin?: null }|{ content?: "multiline"; multiline: tensorboard.CustomScalarsLayout.MultilineChart.$Shape; margin?: null }|{ content?: "margin"; multiline?: null; margin: tensorboard.CustomScalarsLayout.MarginChart.$Shape })
             * )} tensorboard.CustomScalarsLayout.Chart.$Shape
             */

            /**
             * Constructs a new Chart.
             * @memberof tensorboard.CustomScalarsLayout
             * @classdesc Represents a Chart.
             * @constructor
             * @param {tensorboard.CustomScalarsLayout.Chart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Chart = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Chart title.
             * @member {string} title
             * @memberof tensorboard.CustomScalarsLayout.Chart
             * @instance
             */
            Chart.prototype.title = "";

            /**
             * Chart multiline.
             * @member {tensorboard.CustomScalarsLayout.MultilineChart.$Properties|null|undefined} multiline
             * @memberof tensorboard.CustomScalarsLayout.Chart
             * @instance
             */
            Chart.prototype.multiline = null;

            /**
             * Chart margin.
             * @member {tensorboard.CustomScalarsLayout.MarginChart.$Properties|null|undefined} margin
             * @memberof tensorboard.CustomScalarsLayout.Chart
             * @instance
             */
            Chart.prototype.margin = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Chart content.
             * @member {"multiline"|"margin"|undefined} content
             * @memberof tensorboard.CustomScalarsLayout.Chart
             * @instance
             */
            $Object.defineProperty(Chart.prototype, "content", {
                get: $util.oneOfGetter($oneOfFields = ["multiline", "margin"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Chart message. Does not implicitly {@link tensorboard.CustomScalarsLayout.Chart.verify|verify} messages.
             * @function encode
             * @memberof tensorboard.CustomScalarsLayout.Chart
             * @static
             * @param {tensorboard.CustomScalarsLayout.Chart.$Properties} message Chart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Chart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.title);
                if (message.multiline != null && $Object.hasOwnProperty.call(message, "multiline"))
                    $root.tensorboard.CustomScalarsLayout.MultilineChart.encode(message.multiline, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.margin != null && $Object.hasOwnProperty.call(message, "margin"))
                    $root.tensorboard.CustomScalarsLayout.MarginChart.encode(message.margin, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Chart message from the specified reader or buffer.
             * @function decode
             * @memberof tensorboard.CustomScalarsLayout.Chart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorboard.CustomScalarsLayout.Chart & tensorboard.CustomScalarsLayout.Chart.$Shape} Chart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Chart.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorboard.CustomScalarsLayout.Chart();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.multiline = $root.tensorboard.CustomScalarsLayout.MultilineChart.decode(reader, reader.size(), $undefined, _depth + 1, message.multiline);
                            message.content = "multiline";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.margin = $root.tensorboard.CustomScalarsLayout.MarginChart.decode(reader, reader.size(), $undefined, _depth + 1, message.margin);
                            message.content = "margin";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Chart;
        })();

        CustomScalarsLayout.Category = (function() {

            /**
             * Properties of a Category.
             * @typedef {Object} tensorboard.CustomScalarsLayout.Category.$Properties
             * @property {string|null} [title] Category title
             * @property {Array.<tensorboard.CustomScalarsLayout.Chart.$Properties>|null} [chart] Category chart
             * @property {boolean|null} [closed] Category closed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Category.
             * @memberof tensorboard.CustomScalarsLayout
             * @interface ICategory
             * @augments tensorboard.CustomScalarsLayout.Category.$Properties
             * @deprecated Use tensorboard.CustomScalarsLayout.Category.$Properties instead.
             */

            /**
             * Shape of a Category.
             * @typedef {{
             *   title?: string|null;
             *   chart?: Array.<tensorboard.CustomScalarsLayout.Chart.$Shape>|null;
             *   closed?: boolean|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} tensorboard.CustomScalarsLayout.Category.$Shape
             */

            /**
             * Constructs a new Category.
             * @memberof tensorboard.CustomScalarsLayout
             * @classdesc Represents a Category.
             * @constructor
             * @param {tensorboard.CustomScalarsLayout.Category.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Category = function (properties) {
                this.chart = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Category title.
             * @member {string} title
             * @memberof tensorboard.CustomScalarsLayout.Category
             * @instance
             */
            Category.prototype.title = "";

            /**
             * Category chart.
             * @member {Array.<tensorboard.CustomScalarsLayout.Chart.$Properties>} chart
             * @memberof tensorboard.CustomScalarsLayout.Category
             * @instance
             */
            Category.prototype.chart = $util.emptyArray;

            /**
             * Category closed.
             * @member {boolean} closed
             * @memberof tensorboard.CustomScalarsLayout.Category
             * @instance
             */
            Category.prototype.closed = false;

            /**
             * Encodes the specified Category message. Does not implicitly {@link tensorboard.CustomScalarsLayout.Category.verify|verify} messages.
             * @function encode
             * @memberof tensorboard.CustomScalarsLayout.Category
             * @static
             * @param {tensorboard.CustomScalarsLayout.Category.$Properties} message Category message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Category.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.title);
                if (message.chart != null && message.chart.length)
                    for (let i = 0; i < message.chart.length; ++i)
                        $root.tensorboard.CustomScalarsLayout.Chart.encode(message.chart[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.closed != null && $Object.hasOwnProperty.call(message, "closed") && message.closed !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.closed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Category message from the specified reader or buffer.
             * @function decode
             * @memberof tensorboard.CustomScalarsLayout.Category
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tensorboard.CustomScalarsLayout.Category & tensorboard.CustomScalarsLayout.Category.$Shape} Category
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Category.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tensorboard.CustomScalarsLayout.Category();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.chart && message.chart.length))
                                message.chart = [];
                            message.chart.push($root.tensorboard.CustomScalarsLayout.Chart.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.closed = value;
                            else
                                delete message.closed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Category;
        })();

        return CustomScalarsLayout;
    })();

    return tensorboard;
})();

export const flatline = $root.flatline = (() => {

    /**
     * Namespace flatline.
     * @exports flatline
     * @namespace
     */
    const flatline = {};

    flatline.Entry = (function() {

        /**
         * Properties of an Entry.
         * @typedef {Object} flatline.Entry.$Properties
         * @property {flatline.Recorder.$Properties|null} [recorder] Entry recorder
         * @property {flatline.Variable.$Properties|null} [variable] Entry variable
         * @property {flatline.AssignOp.$Properties|null} [assignOp] Entry assignOp
         * @property {flatline.FetchSet.$Properties|null} [fetchSet] Entry fetchSet
         * @property {flatline.Layer.$Properties|null} [layer] Entry layer
         * @property {flatline.Step.$Properties|null} [step] Entry step
         * @property {flatline.Close.$Properties|null} [close] Entry close
         * @property {flatline.Optimizer.$Properties|null} [optimizer] Entry optimizer
         * @property {flatline.Problem.$Properties|null} [problem] Entry problem
         * @property {"recorder"|"variable"|"assignOp"|"fetchSet"|"layer"|"step"|"close"|"optimizer"|"problem"} [entry] Entry entry
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Entry.
         * @memberof flatline
         * @interface IEntry
         * @augments flatline.Entry.$Properties
         * @deprecated Use flatline.Entry.$Properties instead.
         */

        /**
         * Narrowed shape of an Entry.
         * @typedef {{
         *   recorder?: flatline.Recorder.$Shape|null;
         *   variable?: flatline.Variable.$Shape|null;
         *   assignOp?: flatline.AssignOp.$Shape|null;
         *   fetchSet?: flatline.FetchSet.$Shape|null;
         *   layer?: flatline.Layer.$Shape|null;
         *   step?: flatline.Step.$Shape|null;
         *   close?: flatline.Close.$Shape|null;
         *   optimizer?: flatline.Optimizer.$Shape|null;
         *   problem?: flatline.Problem.$Shape|null;
         *   $unknowns?: Array.<Uint8Array>;
         * } & (
         *   ({ entry?: undefined; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "recorder"; recorder: flatline.Recorder.$Shape; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "variable"; recorder?: null; variable: flatline.Variable.$Shape; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "assignOp"; recorder?: null; variable?: null; assignOp: flatline.AssignOp.$Shape; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "fetchSet"; recorder?: null; variable?: null; assignOp?: null; fetchSet: flatline.FetchSet.$Shape; layer?: null; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "layer"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer: flatline.Layer.$Shape; step?: null; close?: null; optimizer?: null; problem?: null }|{ entry?: "step"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step: flatline.Step.$Shape; close?: null; optimizer?: null; problem?: null }|{ entry?: "close"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close: flatline.Close.$Shape; optimizer?: null; problem?: null }|{ entry?: "optimizer"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer: flatline.Optimizer.$Shape; problem?: null }|{ entry?: "problem"; recorder?: null; variable?: null; assignOp?: null; fetchSet?: null; layer?: null; step?: null; close?: null; optimizer?: null; problem: flatline.Problem.$Shape })
         * )} flatline.Entry.$Shape
         */

        /**
         * Constructs a new Entry.
         * @memberof flatline
         * @classdesc Represents an Entry.
         * @constructor
         * @param {flatline.Entry.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Entry = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Entry recorder.
         * @member {flatline.Recorder.$Properties|null|undefined} recorder
         * @memberof flatline.Entry
         * @instance
         */
        Entry.prototype.recorder = null;

        /**
         * Entry variable.
         * @member {flatline.Variable.$Properties|null|undefined} variable
         * @memberof flatline.Entry
         * @instance
         */
        Entry.prototype.variable = null;

        /**
         * Entry assignOp.
         * @member {flatline.AssignOp.$Properties|null|undefined} assignOp
         * @memberof flatline.Entry
         * @instance
         */
        Entry.prototype.assignOp = null;

        /**
         * Entry fetchSet.
         * @member {flatline.FetchSet.$Properties|null|undefined} fetchSet
         * @memberof flatline.Entry
         * @instance
         */
        Entry.prototype.fetchSet = null;

        /**
         * Entry layer.
         * @member {flatline.Layer.$Properties|null|undefined} layer
         * @memberof flatline.Entry
         * @instance
         */
        Entry.prototype.layer = null;

        /**
         * Entry step.
         * @member {flatline.Step.$Properties|null|undefined} step
         * @memberof flatline.Entry
         * @instance
         */
        Entry.prototype.step = null;

        /**
         * Entry close.
         * @member {flatline.Close.$Properties|null|undefined} close
         * @memberof flatline.Entry
         * @instance
         */
        Entry.prototype.close = null;

        /**
         * Entry optimizer.
         * @member {flatline.Optimizer.$Properties|null|undefined} optimizer
         * @memberof flatline.Entry
         * @instance
         */
        Entry.prototype.optimizer = null;

        /**
         * Entry problem.
         * @member {flatline.Problem.$Properties|null|undefined} problem
         * @memberof flatline.Entry
         * @instance
         */
        Entry.prototype.problem = null;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        /**
         * Entry entry.
         * @member {"recorder"|"variable"|"assignOp"|"fetchSet"|"layer"|"step"|"close"|"optimizer"|"problem"|undefined} entry
         * @memberof flatline.Entry
         * @instance
         */
        $Object.defineProperty(Entry.prototype, "entry", {
            get: $util.oneOfGetter($oneOfFields = ["recorder", "variable", "assignOp", "fetchSet", "layer", "step", "close", "optimizer", "problem"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified Entry message. Does not implicitly {@link flatline.Entry.verify|verify} messages.
         * @function encode
         * @memberof flatline.Entry
         * @static
         * @param {flatline.Entry.$Properties} message Entry message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Entry.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.recorder != null && $Object.hasOwnProperty.call(message, "recorder"))
                $root.flatline.Recorder.encode(message.recorder, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
            if (message.variable != null && $Object.hasOwnProperty.call(message, "variable"))
                $root.flatline.Variable.encode(message.variable, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
            if (message.assignOp != null && $Object.hasOwnProperty.call(message, "assignOp"))
                $root.flatline.AssignOp.encode(message.assignOp, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
            if (message.fetchSet != null && $Object.hasOwnProperty.call(message, "fetchSet"))
                $root.flatline.FetchSet.encode(message.fetchSet, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.layer != null && $Object.hasOwnProperty.call(message, "layer"))
                $root.flatline.Layer.encode(message.layer, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                $root.flatline.Step.encode(message.step, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
            if (message.close != null && $Object.hasOwnProperty.call(message, "close"))
                $root.flatline.Close.encode(message.close, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.optimizer != null && $Object.hasOwnProperty.call(message, "optimizer"))
                $root.flatline.Optimizer.encode(message.optimizer, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.problem != null && $Object.hasOwnProperty.call(message, "problem"))
                $root.flatline.Problem.encode(message.problem, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Entry message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.Entry
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.Entry & flatline.Entry.$Shape} Entry
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Entry.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.Entry();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.recorder = $root.flatline.Recorder.decode(reader, reader.size(), $undefined, _depth + 1, message.recorder);
                        message.entry = "recorder";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.variable = $root.flatline.Variable.decode(reader, reader.size(), $undefined, _depth + 1, message.variable);
                        message.entry = "variable";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.assignOp = $root.flatline.AssignOp.decode(reader, reader.size(), $undefined, _depth + 1, message.assignOp);
                        message.entry = "assignOp";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.fetchSet = $root.flatline.FetchSet.decode(reader, reader.size(), $undefined, _depth + 1, message.fetchSet);
                        message.entry = "fetchSet";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.layer = $root.flatline.Layer.decode(reader, reader.size(), $undefined, _depth + 1, message.layer);
                        message.entry = "layer";
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.step = $root.flatline.Step.decode(reader, reader.size(), $undefined, _depth + 1, message.step);
                        message.entry = "step";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.close = $root.flatline.Close.decode(reader, reader.size(), $undefined, _depth + 1, message.close);
                        message.entry = "close";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.optimizer = $root.flatline.Optimizer.decode(reader, reader.size(), $undefined, _depth + 1, message.optimizer);
                        message.entry = "optimizer";
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        message.problem = $root.flatline.Problem.decode(reader, reader.size(), $undefined, _depth + 1, message.problem);
                        message.entry = "problem";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Entry;
    })();

    flatline.Recorder = (function() {

        /**
         * Properties of a Recorder.
         * @typedef {Object} flatline.Recorder.$Properties
         * @property {number|null} [schemaVersion] Recorder schemaVersion
         * @property {string|null} [kind] Recorder kind
         * @property {string|null} [engine] Recorder engine
         * @property {boolean|null} [observesAssigns] Recorder observesAssigns
         * @property {string|null} [host] Recorder host
         * @property {number|null} [pid] Recorder pid
         * @property {number|null} [started] Recorder started
         * @property {string|null} [purpose] Recorder purpose
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Recorder.
         * @memberof flatline
         * @interface IRecorder
         * @augments flatline.Recorder.$Properties
         * @deprecated Use flatline.Recorder.$Properties instead.
         */

        /**
         * Shape of a Recorder.
         * @typedef {flatline.Recorder.$Properties} flatline.Recorder.$Shape
         */

        /**
         * Constructs a new Recorder.
         * @memberof flatline
         * @classdesc Represents a Recorder.
         * @constructor
         * @param {flatline.Recorder.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Recorder = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Recorder schemaVersion.
         * @member {number} schemaVersion
         * @memberof flatline.Recorder
         * @instance
         */
        Recorder.prototype.schemaVersion = 0;

        /**
         * Recorder kind.
         * @member {string} kind
         * @memberof flatline.Recorder
         * @instance
         */
        Recorder.prototype.kind = "";

        /**
         * Recorder engine.
         * @member {string} engine
         * @memberof flatline.Recorder
         * @instance
         */
        Recorder.prototype.engine = "";

        /**
         * Recorder observesAssigns.
         * @member {boolean} observesAssigns
         * @memberof flatline.Recorder
         * @instance
         */
        Recorder.prototype.observesAssigns = false;

        /**
         * Recorder host.
         * @member {string} host
         * @memberof flatline.Recorder
         * @instance
         */
        Recorder.prototype.host = "";

        /**
         * Recorder pid.
         * @member {number} pid
         * @memberof flatline.Recorder
         * @instance
         */
        Recorder.prototype.pid = 0;

        /**
         * Recorder started.
         * @member {number} started
         * @memberof flatline.Recorder
         * @instance
         */
        Recorder.prototype.started = 0;

        /**
         * Recorder purpose.
         * @member {string} purpose
         * @memberof flatline.Recorder
         * @instance
         */
        Recorder.prototype.purpose = "";

        /**
         * Encodes the specified Recorder message. Does not implicitly {@link flatline.Recorder.verify|verify} messages.
         * @function encode
         * @memberof flatline.Recorder
         * @static
         * @param {flatline.Recorder.$Properties} message Recorder message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Recorder.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.schemaVersion != null && $Object.hasOwnProperty.call(message, "schemaVersion") && message.schemaVersion !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.schemaVersion);
            if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.kind);
            if (message.engine != null && $Object.hasOwnProperty.call(message, "engine") && message.engine !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.engine);
            if (message.observesAssigns != null && $Object.hasOwnProperty.call(message, "observesAssigns") && message.observesAssigns !== false)
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.observesAssigns);
            if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.host);
            if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.pid);
            if (message.started != null && $Object.hasOwnProperty.call(message, "started") && !$Object.is(message.started, 0))
                writer.uint32(/* id 7, wireType 1 =*/57).double(message.started);
            if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== "")
                writer.uint32(/* id 8, wireType 2 =*/66).string(message.purpose);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Recorder message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.Recorder
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.Recorder & flatline.Recorder.$Shape} Recorder
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Recorder.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.Recorder();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.schemaVersion = value;
                        else
                            delete message.schemaVersion;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.kind = value;
                        else
                            delete message.kind;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.engine = value;
                        else
                            delete message.engine;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.observesAssigns = value;
                        else
                            delete message.observesAssigns;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.host = value;
                        else
                            delete message.host;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.pid = value;
                        else
                            delete message.pid;
                        continue;
                    }
                case 7: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.started = value;
                        else
                            delete message.started;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.purpose = value;
                        else
                            delete message.purpose;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Recorder;
    })();

    flatline.Variable = (function() {

        /**
         * Properties of a Variable.
         * @typedef {Object} flatline.Variable.$Properties
         * @property {number|null} [id] Variable id
         * @property {string|null} [name] Variable name
         * @property {Array.<Long>|null} [shape] Variable shape
         * @property {string|null} [dtype] Variable dtype
         * @property {string|null} [role] Variable role
         * @property {boolean|null} [trainable] Variable trainable
         * @property {flatline.Statistics.$Properties|null} [initial] Variable initial
         * @property {string|null} [origin] Variable origin
         * @property {Long|null} [createdStep] Variable createdStep
         * @property {Long|null} [restoredStep] Variable restoredStep
         * @property {number|null} [slotOf] Variable slotOf
         * @property {boolean|null} [idleAtStart] Variable idleAtStart
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Variable.
         * @memberof flatline
         * @interface IVariable
         * @augments flatline.Variable.$Properties
         * @deprecated Use flatline.Variable.$Properties instead.
         */

        /**
         * Shape of a Variable.
         * @typedef {flatline.Variable.$Properties} flatline.Variable.$Shape
         */

        /**
         * Constructs a new Variable.
         * @memberof flatline
         * @classdesc Represents a Variable.
         * @constructor
         * @param {flatline.Variable.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Variable = function (properties) {
            this.shape = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Variable id.
         * @member {number} id
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.id = 0;

        /**
         * Variable name.
         * @member {string} name
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.name = "";

        /**
         * Variable shape.
         * @member {Array.<Long>} shape
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.shape = $util.emptyArray;

        /**
         * Variable dtype.
         * @member {string} dtype
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.dtype = "";

        /**
         * Variable role.
         * @member {string} role
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.role = "";

        /**
         * Variable trainable.
         * @member {boolean|null|undefined} trainable
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.trainable = null;

        /**
         * Variable initial.
         * @member {flatline.Statistics.$Properties|null|undefined} initial
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.initial = null;

        /**
         * Variable origin.
         * @member {string} origin
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.origin = "";

        /**
         * Variable createdStep.
         * @member {Long} createdStep
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.createdStep = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Variable restoredStep.
         * @member {Long|null|undefined} restoredStep
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.restoredStep = null;

        /**
         * Variable slotOf.
         * @member {number|null|undefined} slotOf
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.slotOf = null;

        /**
         * Variable idleAtStart.
         * @member {boolean} idleAtStart
         * @memberof flatline.Variable
         * @instance
         */
        Variable.prototype.idleAtStart = false;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Variable.prototype, "_trainable", {
            get: $util.oneOfGetter($oneOfFields = ["trainable"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Variable.prototype, "_restoredStep", {
            get: $util.oneOfGetter($oneOfFields = ["restoredStep"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Variable.prototype, "_slotOf", {
            get: $util.oneOfGetter($oneOfFields = ["slotOf"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified Variable message. Does not implicitly {@link flatline.Variable.verify|verify} messages.
         * @function encode
         * @memberof flatline.Variable
         * @static
         * @param {flatline.Variable.$Properties} message Variable message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Variable.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.shape != null && message.shape.length)
                writer.uint32(/* id 3, wireType 2 =*/26).uint64s(message.shape);
            if (message.dtype != null && $Object.hasOwnProperty.call(message, "dtype") && message.dtype !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.dtype);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.role);
            if (message.trainable != null && $Object.hasOwnProperty.call(message, "trainable"))
                writer.uint32(/* id 6, wireType 0 =*/48).bool(message.trainable);
            if (message.initial != null && $Object.hasOwnProperty.call(message, "initial"))
                $root.flatline.Statistics.encode(message.initial, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
            if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== "")
                writer.uint32(/* id 8, wireType 2 =*/66).string(message.origin);
            if (message.createdStep != null && $Object.hasOwnProperty.call(message, "createdStep") && (typeof message.createdStep === "object" ? message.createdStep.low || message.createdStep.high : message.createdStep !== 0))
                writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.createdStep);
            if (message.restoredStep != null && $Object.hasOwnProperty.call(message, "restoredStep"))
                writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.restoredStep);
            if (message.slotOf != null && $Object.hasOwnProperty.call(message, "slotOf"))
                writer.uint32(/* id 11, wireType 0 =*/88).uint32(message.slotOf);
            if (message.idleAtStart != null && $Object.hasOwnProperty.call(message, "idleAtStart") && message.idleAtStart !== false)
                writer.uint32(/* id 12, wireType 0 =*/96).bool(message.idleAtStart);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Variable message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.Variable
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.Variable & flatline.Variable.$Shape} Variable
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Variable.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.Variable();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.shape && message.shape.length))
                                message.shape = [];
                            reader.uint64s(message.shape);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.shape && message.shape.length))
                            message.shape = [];
                        message.shape.push(reader.uint64());
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dtype = value;
                        else
                            delete message.dtype;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.trainable = reader.bool();
                        message._trainable = "trainable";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.initial = $root.flatline.Statistics.decode(reader, reader.size(), $undefined, _depth + 1, message.initial);
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.origin = value;
                        else
                            delete message.origin;
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.createdStep = value;
                        else
                            delete message.createdStep;
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        message.restoredStep = reader.uint64();
                        message._restoredStep = "restoredStep";
                        continue;
                    }
                case 11: {
                        if (wireType !== 0)
                            break;
                        message.slotOf = reader.uint32();
                        message._slotOf = "slotOf";
                        continue;
                    }
                case 12: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.idleAtStart = value;
                        else
                            delete message.idleAtStart;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Variable;
    })();

    flatline.Statistics = (function() {

        /**
         * Properties of a Statistics.
         * @typedef {Object} flatline.Statistics.$Properties
         * @property {Long|null} [fingerprint] Statistics fingerprint
         * @property {Long|null} [count] Statistics count
         * @property {number|null} [min] Statistics min
         * @property {number|null} [max] Statistics max
         * @property {number|null} [mean] Statistics mean
         * @property {number|null} [std] Statistics std
         * @property {number|null} [norm] Statistics norm
         * @property {Long|null} [nonFinite] Statistics nonFinite
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Statistics.
         * @memberof flatline
         * @interface IStatistics
         * @augments flatline.Statistics.$Properties
         * @deprecated Use flatline.Statistics.$Properties instead.
         */

        /**
         * Shape of a Statistics.
         * @typedef {flatline.Statistics.$Properties} flatline.Statistics.$Shape
         */

        /**
         * Constructs a new Statistics.
         * @memberof flatline
         * @classdesc Represents a Statistics.
         * @constructor
         * @param {flatline.Statistics.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Statistics = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Statistics fingerprint.
         * @member {Long} fingerprint
         * @memberof flatline.Statistics
         * @instance
         */
        Statistics.prototype.fingerprint = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Statistics count.
         * @member {Long} count
         * @memberof flatline.Statistics
         * @instance
         */
        Statistics.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Statistics min.
         * @member {number} min
         * @memberof flatline.Statistics
         * @instance
         */
        Statistics.prototype.min = 0;

        /**
         * Statistics max.
         * @member {number} max
         * @memberof flatline.Statistics
         * @instance
         */
        Statistics.prototype.max = 0;

        /**
         * Statistics mean.
         * @member {number} mean
         * @memberof flatline.Statistics
         * @instance
         */
        Statistics.prototype.mean = 0;

        /**
         * Statistics std.
         * @member {number} std
         * @memberof flatline.Statistics
         * @instance
         */
        Statistics.prototype.std = 0;

        /**
         * Statistics norm.
         * @member {number} norm
         * @memberof flatline.Statistics
         * @instance
         */
        Statistics.prototype.norm = 0;

        /**
         * Statistics nonFinite.
         * @member {Long} nonFinite
         * @memberof flatline.Statistics
         * @instance
         */
        Statistics.prototype.nonFinite = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Encodes the specified Statistics message. Does not implicitly {@link flatline.Statistics.verify|verify} messages.
         * @function encode
         * @memberof flatline.Statistics
         * @static
         * @param {flatline.Statistics.$Properties} message Statistics message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Statistics.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.fingerprint != null && $Object.hasOwnProperty.call(message, "fingerprint") && (typeof message.fingerprint === "object" ? message.fingerprint.low || message.fingerprint.high : message.fingerprint !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.fingerprint);
            if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.count);
            if (message.min != null && $Object.hasOwnProperty.call(message, "min") && !$Object.is(message.min, 0))
                writer.uint32(/* id 3, wireType 1 =*/25).double(message.min);
            if (message.max != null && $Object.hasOwnProperty.call(message, "max") && !$Object.is(message.max, 0))
                writer.uint32(/* id 4, wireType 1 =*/33).double(message.max);
            if (message.mean != null && $Object.hasOwnProperty.call(message, "mean") && !$Object.is(message.mean, 0))
                writer.uint32(/* id 5, wireType 1 =*/41).double(message.mean);
            if (message.std != null && $Object.hasOwnProperty.call(message, "std") && !$Object.is(message.std, 0))
                writer.uint32(/* id 6, wireType 1 =*/49).double(message.std);
            if (message.norm != null && $Object.hasOwnProperty.call(message, "norm") && !$Object.is(message.norm, 0))
                writer.uint32(/* id 7, wireType 1 =*/57).double(message.norm);
            if (message.nonFinite != null && $Object.hasOwnProperty.call(message, "nonFinite") && (typeof message.nonFinite === "object" ? message.nonFinite.low || message.nonFinite.high : message.nonFinite !== 0))
                writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.nonFinite);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Statistics message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.Statistics
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.Statistics & flatline.Statistics.$Shape} Statistics
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Statistics.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.Statistics();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.fingerprint = value;
                        else
                            delete message.fingerprint;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.count = value;
                        else
                            delete message.count;
                        continue;
                    }
                case 3: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.min = value;
                        else
                            delete message.min;
                        continue;
                    }
                case 4: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.max = value;
                        else
                            delete message.max;
                        continue;
                    }
                case 5: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.mean = value;
                        else
                            delete message.mean;
                        continue;
                    }
                case 6: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.std = value;
                        else
                            delete message.std;
                        continue;
                    }
                case 7: {
                        if (wireType !== 1)
                            break;
                        if (!$Object.is(value = reader.double(), 0))
                            message.norm = value;
                        else
                            delete message.norm;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.nonFinite = value;
                        else
                            delete message.nonFinite;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Statistics;
    })();

    flatline.AssignOp = (function() {

        /**
         * Properties of an AssignOp.
         * @typedef {Object} flatline.AssignOp.$Properties
         * @property {number|null} [id] AssignOp id
         * @property {string|null} [name] AssignOp name
         * @property {number|null} [variableId] AssignOp variableId
         * @property {string|null} [writer] AssignOp writer
         * @property {string|null} [unobservedBecause] AssignOp unobservedBecause
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an AssignOp.
         * @memberof flatline
         * @interface IAssignOp
         * @augments flatline.AssignOp.$Properties
         * @deprecated Use flatline.AssignOp.$Properties instead.
         */

        /**
         * Shape of an AssignOp.
         * @typedef {flatline.AssignOp.$Properties} flatline.AssignOp.$Shape
         */

        /**
         * Constructs a new AssignOp.
         * @memberof flatline
         * @classdesc Represents an AssignOp.
         * @constructor
         * @param {flatline.AssignOp.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const AssignOp = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * AssignOp id.
         * @member {number} id
         * @memberof flatline.AssignOp
         * @instance
         */
        AssignOp.prototype.id = 0;

        /**
         * AssignOp name.
         * @member {string} name
         * @memberof flatline.AssignOp
         * @instance
         */
        AssignOp.prototype.name = "";

        /**
         * AssignOp variableId.
         * @member {number} variableId
         * @memberof flatline.AssignOp
         * @instance
         */
        AssignOp.prototype.variableId = 0;

        /**
         * AssignOp writer.
         * @member {string} writer
         * @memberof flatline.AssignOp
         * @instance
         */
        AssignOp.prototype.writer = "";

        /**
         * AssignOp unobservedBecause.
         * @member {string} unobservedBecause
         * @memberof flatline.AssignOp
         * @instance
         */
        AssignOp.prototype.unobservedBecause = "";

        /**
         * Encodes the specified AssignOp message. Does not implicitly {@link flatline.AssignOp.verify|verify} messages.
         * @function encode
         * @memberof flatline.AssignOp
         * @static
         * @param {flatline.AssignOp.$Properties} message AssignOp message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        AssignOp.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.variableId != null && $Object.hasOwnProperty.call(message, "variableId") && message.variableId !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.variableId);
            if (message.writer != null && $Object.hasOwnProperty.call(message, "writer") && message.writer !== "")
                writer.uint32(/* id 4, wireType 2 =*/34).string(message.writer);
            if (message.unobservedBecause != null && $Object.hasOwnProperty.call(message, "unobservedBecause") && message.unobservedBecause !== "")
                writer.uint32(/* id 5, wireType 2 =*/42).string(message.unobservedBecause);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an AssignOp message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.AssignOp
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.AssignOp & flatline.AssignOp.$Shape} AssignOp
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        AssignOp.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.AssignOp();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.variableId = value;
                        else
                            delete message.variableId;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.writer = value;
                        else
                            delete message.writer;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.unobservedBecause = value;
                        else
                            delete message.unobservedBecause;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return AssignOp;
    })();

    flatline.FetchSet = (function() {

        /**
         * Properties of a FetchSet.
         * @typedef {Object} flatline.FetchSet.$Properties
         * @property {number|null} [id] FetchSet id
         * @property {Array.<string>|null} [fetches] FetchSet fetches
         * @property {Array.<string>|null} [feeds] FetchSet feeds
         * @property {Array.<number>|null} [impliedAssignOpId] FetchSet impliedAssignOpId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a FetchSet.
         * @memberof flatline
         * @interface IFetchSet
         * @augments flatline.FetchSet.$Properties
         * @deprecated Use flatline.FetchSet.$Properties instead.
         */

        /**
         * Shape of a FetchSet.
         * @typedef {flatline.FetchSet.$Properties} flatline.FetchSet.$Shape
         */

        /**
         * Constructs a new FetchSet.
         * @memberof flatline
         * @classdesc Represents a FetchSet.
         * @constructor
         * @param {flatline.FetchSet.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const FetchSet = function (properties) {
            this.fetches = [];
            this.feeds = [];
            this.impliedAssignOpId = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * FetchSet id.
         * @member {number} id
         * @memberof flatline.FetchSet
         * @instance
         */
        FetchSet.prototype.id = 0;

        /**
         * FetchSet fetches.
         * @member {Array.<string>} fetches
         * @memberof flatline.FetchSet
         * @instance
         */
        FetchSet.prototype.fetches = $util.emptyArray;

        /**
         * FetchSet feeds.
         * @member {Array.<string>} feeds
         * @memberof flatline.FetchSet
         * @instance
         */
        FetchSet.prototype.feeds = $util.emptyArray;

        /**
         * FetchSet impliedAssignOpId.
         * @member {Array.<number>} impliedAssignOpId
         * @memberof flatline.FetchSet
         * @instance
         */
        FetchSet.prototype.impliedAssignOpId = $util.emptyArray;

        /**
         * Encodes the specified FetchSet message. Does not implicitly {@link flatline.FetchSet.verify|verify} messages.
         * @function encode
         * @memberof flatline.FetchSet
         * @static
         * @param {flatline.FetchSet.$Properties} message FetchSet message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        FetchSet.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
            if (message.fetches != null && message.fetches.length)
                for (let i = 0; i < message.fetches.length; ++i)
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.fetches[i]);
            if (message.feeds != null && message.feeds.length)
                for (let i = 0; i < message.feeds.length; ++i)
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.feeds[i]);
            if (message.impliedAssignOpId != null && message.impliedAssignOpId.length)
                writer.uint32(/* id 4, wireType 2 =*/34).uint32s(message.impliedAssignOpId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a FetchSet message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.FetchSet
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.FetchSet & flatline.FetchSet.$Shape} FetchSet
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        FetchSet.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.FetchSet();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.fetches && message.fetches.length))
                            message.fetches = [];
                        message.fetches.push(reader.stringVerify());
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.feeds && message.feeds.length))
                            message.feeds = [];
                        message.feeds.push(reader.stringVerify());
                        continue;
                    }
                case 4: {
                        if (wireType === 2) {
                            if (!(message.impliedAssignOpId && message.impliedAssignOpId.length))
                                message.impliedAssignOpId = [];
                            reader.uint32s(message.impliedAssignOpId);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.impliedAssignOpId && message.impliedAssignOpId.length))
                            message.impliedAssignOpId = [];
                        message.impliedAssignOpId.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FetchSet;
    })();

    flatline.Layer = (function() {

        /**
         * Properties of a Layer.
         * @typedef {Object} flatline.Layer.$Properties
         * @property {number|null} [id] Layer id
         * @property {string|null} [name] Layer name
         * @property {string|null} [className] Layer className
         * @property {boolean|null} [trainable] Layer trainable
         * @property {Array.<number>|null} [variableId] Layer variableId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Layer.
         * @memberof flatline
         * @interface ILayer
         * @augments flatline.Layer.$Properties
         * @deprecated Use flatline.Layer.$Properties instead.
         */

        /**
         * Shape of a Layer.
         * @typedef {flatline.Layer.$Properties} flatline.Layer.$Shape
         */

        /**
         * Constructs a new Layer.
         * @memberof flatline
         * @classdesc Represents a Layer.
         * @constructor
         * @param {flatline.Layer.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Layer = function (properties) {
            this.variableId = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Layer id.
         * @member {number} id
         * @memberof flatline.Layer
         * @instance
         */
        Layer.prototype.id = 0;

        /**
         * Layer name.
         * @member {string} name
         * @memberof flatline.Layer
         * @instance
         */
        Layer.prototype.name = "";

        /**
         * Layer className.
         * @member {string} className
         * @memberof flatline.Layer
         * @instance
         */
        Layer.prototype.className = "";

        /**
         * Layer trainable.
         * @member {boolean} trainable
         * @memberof flatline.Layer
         * @instance
         */
        Layer.prototype.trainable = false;

        /**
         * Layer variableId.
         * @member {Array.<number>} variableId
         * @memberof flatline.Layer
         * @instance
         */
        Layer.prototype.variableId = $util.emptyArray;

        /**
         * Encodes the specified Layer message. Does not implicitly {@link flatline.Layer.verify|verify} messages.
         * @function encode
         * @memberof flatline.Layer
         * @static
         * @param {flatline.Layer.$Properties} message Layer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Layer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.className != null && $Object.hasOwnProperty.call(message, "className") && message.className !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.className);
            if (message.trainable != null && $Object.hasOwnProperty.call(message, "trainable") && message.trainable !== false)
                writer.uint32(/* id 4, wireType 0 =*/32).bool(message.trainable);
            if (message.variableId != null && message.variableId.length)
                writer.uint32(/* id 5, wireType 2 =*/42).uint32s(message.variableId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Layer message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.Layer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.Layer & flatline.Layer.$Shape} Layer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Layer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.Layer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.className = value;
                        else
                            delete message.className;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.trainable = value;
                        else
                            delete message.trainable;
                        continue;
                    }
                case 5: {
                        if (wireType === 2) {
                            if (!(message.variableId && message.variableId.length))
                                message.variableId = [];
                            reader.uint32s(message.variableId);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.variableId && message.variableId.length))
                            message.variableId = [];
                        message.variableId.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Layer;
    })();

    flatline.Optimizer = (function() {

        /**
         * Properties of an Optimizer.
         * @typedef {Object} flatline.Optimizer.$Properties
         * @property {number|null} [id] Optimizer id
         * @property {string|null} [name] Optimizer name
         * @property {string|null} [className] Optimizer className
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of an Optimizer.
         * @memberof flatline
         * @interface IOptimizer
         * @augments flatline.Optimizer.$Properties
         * @deprecated Use flatline.Optimizer.$Properties instead.
         */

        /**
         * Shape of an Optimizer.
         * @typedef {flatline.Optimizer.$Properties} flatline.Optimizer.$Shape
         */

        /**
         * Constructs a new Optimizer.
         * @memberof flatline
         * @classdesc Represents an Optimizer.
         * @constructor
         * @param {flatline.Optimizer.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Optimizer = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Optimizer id.
         * @member {number} id
         * @memberof flatline.Optimizer
         * @instance
         */
        Optimizer.prototype.id = 0;

        /**
         * Optimizer name.
         * @member {string} name
         * @memberof flatline.Optimizer
         * @instance
         */
        Optimizer.prototype.name = "";

        /**
         * Optimizer className.
         * @member {string} className
         * @memberof flatline.Optimizer
         * @instance
         */
        Optimizer.prototype.className = "";

        /**
         * Encodes the specified Optimizer message. Does not implicitly {@link flatline.Optimizer.verify|verify} messages.
         * @function encode
         * @memberof flatline.Optimizer
         * @static
         * @param {flatline.Optimizer.$Properties} message Optimizer message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Optimizer.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.id);
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
            if (message.className != null && $Object.hasOwnProperty.call(message, "className") && message.className !== "")
                writer.uint32(/* id 3, wireType 2 =*/26).string(message.className);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes an Optimizer message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.Optimizer
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.Optimizer & flatline.Optimizer.$Shape} Optimizer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Optimizer.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.Optimizer();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.id = value;
                        else
                            delete message.id;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.className = value;
                        else
                            delete message.className;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Optimizer;
    })();

    flatline.Step = (function() {

        /**
         * Properties of a Step.
         * @typedef {Object} flatline.Step.$Properties
         * @property {number|null} [fetchSetId] Step fetchSetId
         * @property {Array.<number>|null} [observedAssignOpId] Step observedAssignOpId
         * @property {Array.<number>|null} [observedCount] Step observedCount
         * @property {Array.<flatline.Step.LayerCalls.$Properties>|null} [layerCalls] Step layerCalls
         * @property {Array.<flatline.Step.Sample.$Properties>|null} [sample] Step sample
         * @property {boolean|null} [training] Step training
         * @property {number|null} [steps] Step steps
         * @property {Array.<flatline.Step.Gradient.$Properties>|null} [gradient] Step gradient
         * @property {Array.<flatline.Step.OptimizerStep.$Properties>|null} [optimizerStep] Step optimizerStep
         * @property {Array.<number>|null} [disposedVariableId] Step disposedVariableId
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Step.
         * @memberof flatline
         * @interface IStep
         * @augments flatline.Step.$Properties
         * @deprecated Use flatline.Step.$Properties instead.
         */

        /**
         * Shape of a Step.
         * @typedef {flatline.Step.$Properties} flatline.Step.$Shape
         */

        /**
         * Constructs a new Step.
         * @memberof flatline
         * @classdesc Represents a Step.
         * @constructor
         * @param {flatline.Step.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Step = function (properties) {
            this.observedAssignOpId = [];
            this.observedCount = [];
            this.layerCalls = [];
            this.sample = [];
            this.gradient = [];
            this.optimizerStep = [];
            this.disposedVariableId = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Step fetchSetId.
         * @member {number|null|undefined} fetchSetId
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.fetchSetId = null;

        /**
         * Step observedAssignOpId.
         * @member {Array.<number>} observedAssignOpId
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.observedAssignOpId = $util.emptyArray;

        /**
         * Step observedCount.
         * @member {Array.<number>} observedCount
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.observedCount = $util.emptyArray;

        /**
         * Step layerCalls.
         * @member {Array.<flatline.Step.LayerCalls.$Properties>} layerCalls
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.layerCalls = $util.emptyArray;

        /**
         * Step sample.
         * @member {Array.<flatline.Step.Sample.$Properties>} sample
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.sample = $util.emptyArray;

        /**
         * Step training.
         * @member {boolean} training
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.training = false;

        /**
         * Step steps.
         * @member {number} steps
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.steps = 0;

        /**
         * Step gradient.
         * @member {Array.<flatline.Step.Gradient.$Properties>} gradient
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.gradient = $util.emptyArray;

        /**
         * Step optimizerStep.
         * @member {Array.<flatline.Step.OptimizerStep.$Properties>} optimizerStep
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.optimizerStep = $util.emptyArray;

        /**
         * Step disposedVariableId.
         * @member {Array.<number>} disposedVariableId
         * @memberof flatline.Step
         * @instance
         */
        Step.prototype.disposedVariableId = $util.emptyArray;

        // OneOf field names bound to virtual getters and setters
        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(Step.prototype, "_fetchSetId", {
            get: $util.oneOfGetter($oneOfFields = ["fetchSetId"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        /**
         * Encodes the specified Step message. Does not implicitly {@link flatline.Step.verify|verify} messages.
         * @function encode
         * @memberof flatline.Step
         * @static
         * @param {flatline.Step.$Properties} message Step message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Step.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.fetchSetId != null && $Object.hasOwnProperty.call(message, "fetchSetId"))
                writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.fetchSetId);
            if (message.observedAssignOpId != null && message.observedAssignOpId.length)
                writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.observedAssignOpId);
            if (message.observedCount != null && message.observedCount.length)
                writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.observedCount);
            if (message.layerCalls != null && message.layerCalls.length)
                for (let i = 0; i < message.layerCalls.length; ++i)
                    $root.flatline.Step.LayerCalls.encode(message.layerCalls[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
            if (message.sample != null && message.sample.length)
                for (let i = 0; i < message.sample.length; ++i)
                    $root.flatline.Step.Sample.encode(message.sample[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
            if (message.training != null && $Object.hasOwnProperty.call(message, "training") && message.training !== false)
                writer.uint32(/* id 6, wireType 0 =*/48).bool(message.training);
            if (message.steps != null && $Object.hasOwnProperty.call(message, "steps") && message.steps !== 0)
                writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.steps);
            if (message.gradient != null && message.gradient.length)
                for (let i = 0; i < message.gradient.length; ++i)
                    $root.flatline.Step.Gradient.encode(message.gradient[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
            if (message.optimizerStep != null && message.optimizerStep.length)
                for (let i = 0; i < message.optimizerStep.length; ++i)
                    $root.flatline.Step.OptimizerStep.encode(message.optimizerStep[i], writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
            if (message.disposedVariableId != null && message.disposedVariableId.length)
                writer.uint32(/* id 10, wireType 2 =*/82).uint32s(message.disposedVariableId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Step message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.Step
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.Step & flatline.Step.$Shape} Step
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Step.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.Step();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.fetchSetId = reader.uint32();
                        message._fetchSetId = "fetchSetId";
                        continue;
                    }
                case 2: {
                        if (wireType === 2) {
                            if (!(message.observedAssignOpId && message.observedAssignOpId.length))
                                message.observedAssignOpId = [];
                            reader.uint32s(message.observedAssignOpId);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.observedAssignOpId && message.observedAssignOpId.length))
                            message.observedAssignOpId = [];
                        message.observedAssignOpId.push(reader.uint32());
                        continue;
                    }
                case 3: {
                        if (wireType === 2) {
                            if (!(message.observedCount && message.observedCount.length))
                                message.observedCount = [];
                            reader.uint32s(message.observedCount);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.observedCount && message.observedCount.length))
                            message.observedCount = [];
                        message.observedCount.push(reader.uint32());
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.layerCalls && message.layerCalls.length))
                            message.layerCalls = [];
                        message.layerCalls.push($root.flatline.Step.LayerCalls.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.sample && message.sample.length))
                            message.sample = [];
                        message.sample.push($root.flatline.Step.Sample.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.training = value;
                        else
                            delete message.training;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.steps = value;
                        else
                            delete message.steps;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if (!(message.gradient && message.gradient.length))
                            message.gradient = [];
                        message.gradient.push($root.flatline.Step.Gradient.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if (!(message.optimizerStep && message.optimizerStep.length))
                            message.optimizerStep = [];
                        message.optimizerStep.push($root.flatline.Step.OptimizerStep.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 10: {
                        if (wireType === 2) {
                            if (!(message.disposedVariableId && message.disposedVariableId.length))
                                message.disposedVariableId = [];
                            reader.uint32s(message.disposedVariableId);
                            continue;
                        }
                        if (wireType !== 0)
                            break;
                        if (!(message.disposedVariableId && message.disposedVariableId.length))
                            message.disposedVariableId = [];
                        message.disposedVariableId.push(reader.uint32());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Step.LayerCalls = (function() {

            /**
             * Properties of a LayerCalls.
             * @typedef {Object} flatline.Step.LayerCalls.$Properties
             * @property {number|null} [layerId] LayerCalls layerId
             * @property {number|null} [training] LayerCalls training
             * @property {number|null} [inference] LayerCalls inference
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LayerCalls.
             * @memberof flatline.Step
             * @interface ILayerCalls
             * @augments flatline.Step.LayerCalls.$Properties
             * @deprecated Use flatline.Step.LayerCalls.$Properties instead.
             */

            /**
             * Shape of a LayerCalls.
             * @typedef {flatline.Step.LayerCalls.$Properties} flatline.Step.LayerCalls.$Shape
             */

            /**
             * Constructs a new LayerCalls.
             * @memberof flatline.Step
             * @classdesc Represents a LayerCalls.
             * @constructor
             * @param {flatline.Step.LayerCalls.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LayerCalls = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LayerCalls layerId.
             * @member {number} layerId
             * @memberof flatline.Step.LayerCalls
             * @instance
             */
            LayerCalls.prototype.layerId = 0;

            /**
             * LayerCalls training.
             * @member {number} training
             * @memberof flatline.Step.LayerCalls
             * @instance
             */
            LayerCalls.prototype.training = 0;

            /**
             * LayerCalls inference.
             * @member {number} inference
             * @memberof flatline.Step.LayerCalls
             * @instance
             */
            LayerCalls.prototype.inference = 0;

            /**
             * Encodes the specified LayerCalls message. Does not implicitly {@link flatline.Step.LayerCalls.verify|verify} messages.
             * @function encode
             * @memberof flatline.Step.LayerCalls
             * @static
             * @param {flatline.Step.LayerCalls.$Properties} message LayerCalls message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LayerCalls.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.layerId != null && $Object.hasOwnProperty.call(message, "layerId") && message.layerId !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.layerId);
                if (message.training != null && $Object.hasOwnProperty.call(message, "training") && message.training !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.training);
                if (message.inference != null && $Object.hasOwnProperty.call(message, "inference") && message.inference !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.inference);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LayerCalls message from the specified reader or buffer.
             * @function decode
             * @memberof flatline.Step.LayerCalls
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {flatline.Step.LayerCalls & flatline.Step.LayerCalls.$Shape} LayerCalls
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LayerCalls.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.flatline.Step.LayerCalls();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.layerId = value;
                            else
                                delete message.layerId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.training = value;
                            else
                                delete message.training;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.inference = value;
                            else
                                delete message.inference;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LayerCalls;
        })();

        Step.Sample = (function() {

            /**
             * Properties of a Sample.
             * @typedef {Object} flatline.Step.Sample.$Properties
             * @property {number|null} [variableId] Sample variableId
             * @property {flatline.Statistics.$Properties|null} [statistics] Sample statistics
             * @property {number|null} [maxChange] Sample maxChange
             * @property {Long|null} [compared] Sample compared
             * @property {Long|null} [changedSinceLast] Sample changedSinceLast
             * @property {Long|null} [changedSinceStart] Sample changedSinceStart
             * @property {Uint8Array|null} [changedChannels] Sample changedChannels
             * @property {number|null} [skipped] Sample skipped
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Sample.
             * @memberof flatline.Step
             * @interface ISample
             * @augments flatline.Step.Sample.$Properties
             * @deprecated Use flatline.Step.Sample.$Properties instead.
             */

            /**
             * Shape of a Sample.
             * @typedef {flatline.Step.Sample.$Properties} flatline.Step.Sample.$Shape
             */

            /**
             * Constructs a new Sample.
             * @memberof flatline.Step
             * @classdesc Represents a Sample.
             * @constructor
             * @param {flatline.Step.Sample.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Sample = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Sample variableId.
             * @member {number} variableId
             * @memberof flatline.Step.Sample
             * @instance
             */
            Sample.prototype.variableId = 0;

            /**
             * Sample statistics.
             * @member {flatline.Statistics.$Properties|null|undefined} statistics
             * @memberof flatline.Step.Sample
             * @instance
             */
            Sample.prototype.statistics = null;

            /**
             * Sample maxChange.
             * @member {number} maxChange
             * @memberof flatline.Step.Sample
             * @instance
             */
            Sample.prototype.maxChange = 0;

            /**
             * Sample compared.
             * @member {Long} compared
             * @memberof flatline.Step.Sample
             * @instance
             */
            Sample.prototype.compared = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Sample changedSinceLast.
             * @member {Long} changedSinceLast
             * @memberof flatline.Step.Sample
             * @instance
             */
            Sample.prototype.changedSinceLast = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Sample changedSinceStart.
             * @member {Long} changedSinceStart
             * @memberof flatline.Step.Sample
             * @instance
             */
            Sample.prototype.changedSinceStart = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Sample changedChannels.
             * @member {Uint8Array} changedChannels
             * @memberof flatline.Step.Sample
             * @instance
             */
            Sample.prototype.changedChannels = $util.newBuffer([]);

            /**
             * Sample skipped.
             * @member {number} skipped
             * @memberof flatline.Step.Sample
             * @instance
             */
            Sample.prototype.skipped = 0;

            /**
             * Encodes the specified Sample message. Does not implicitly {@link flatline.Step.Sample.verify|verify} messages.
             * @function encode
             * @memberof flatline.Step.Sample
             * @static
             * @param {flatline.Step.Sample.$Properties} message Sample message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Sample.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.variableId != null && $Object.hasOwnProperty.call(message, "variableId") && message.variableId !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.variableId);
                if (message.statistics != null && $Object.hasOwnProperty.call(message, "statistics"))
                    $root.flatline.Statistics.encode(message.statistics, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.maxChange != null && $Object.hasOwnProperty.call(message, "maxChange") && !$Object.is(message.maxChange, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.maxChange);
                if (message.compared != null && $Object.hasOwnProperty.call(message, "compared") && (typeof message.compared === "object" ? message.compared.low || message.compared.high : message.compared !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.compared);
                if (message.changedSinceLast != null && $Object.hasOwnProperty.call(message, "changedSinceLast") && (typeof message.changedSinceLast === "object" ? message.changedSinceLast.low || message.changedSinceLast.high : message.changedSinceLast !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.changedSinceLast);
                if (message.changedSinceStart != null && $Object.hasOwnProperty.call(message, "changedSinceStart") && (typeof message.changedSinceStart === "object" ? message.changedSinceStart.low || message.changedSinceStart.high : message.changedSinceStart !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.changedSinceStart);
                if (message.changedChannels != null && $Object.hasOwnProperty.call(message, "changedChannels") && message.changedChannels.length)
                    writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.changedChannels);
                if (message.skipped != null && $Object.hasOwnProperty.call(message, "skipped") && message.skipped !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.skipped);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Sample message from the specified reader or buffer.
             * @function decode
             * @memberof flatline.Step.Sample
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {flatline.Step.Sample & flatline.Step.Sample.$Shape} Sample
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Sample.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.flatline.Step.Sample();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.variableId = value;
                            else
                                delete message.variableId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.statistics = $root.flatline.Statistics.decode(reader, reader.size(), $undefined, _depth + 1, message.statistics);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.maxChange = value;
                            else
                                delete message.maxChange;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.compared = value;
                            else
                                delete message.compared;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.changedSinceLast = value;
                            else
                                delete message.changedSinceLast;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.changedSinceStart = value;
                            else
                                delete message.changedSinceStart;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.changedChannels = value;
                            else
                                delete message.changedChannels;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.skipped = value;
                            else
                                delete message.skipped;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Sample;
        })();

        Step.Gradient = (function() {

            /**
             * Properties of a Gradient.
             * @typedef {Object} flatline.Step.Gradient.$Properties
             * @property {number|null} [variableId] Gradient variableId
             * @property {number|null} [taken] Gradient taken
             * @property {number|null} [missing] Gradient missing
             * @property {number|null} [norm] Gradient norm
             * @property {Long|null} [nonFinite] Gradient nonFinite
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Gradient.
             * @memberof flatline.Step
             * @interface IGradient
             * @augments flatline.Step.Gradient.$Properties
             * @deprecated Use flatline.Step.Gradient.$Properties instead.
             */

            /**
             * Shape of a Gradient.
             * @typedef {flatline.Step.Gradient.$Properties} flatline.Step.Gradient.$Shape
             */

            /**
             * Constructs a new Gradient.
             * @memberof flatline.Step
             * @classdesc Represents a Gradient.
             * @constructor
             * @param {flatline.Step.Gradient.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Gradient = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Gradient variableId.
             * @member {number} variableId
             * @memberof flatline.Step.Gradient
             * @instance
             */
            Gradient.prototype.variableId = 0;

            /**
             * Gradient taken.
             * @member {number} taken
             * @memberof flatline.Step.Gradient
             * @instance
             */
            Gradient.prototype.taken = 0;

            /**
             * Gradient missing.
             * @member {number} missing
             * @memberof flatline.Step.Gradient
             * @instance
             */
            Gradient.prototype.missing = 0;

            /**
             * Gradient norm.
             * @member {number|null|undefined} norm
             * @memberof flatline.Step.Gradient
             * @instance
             */
            Gradient.prototype.norm = null;

            /**
             * Gradient nonFinite.
             * @member {Long} nonFinite
             * @memberof flatline.Step.Gradient
             * @instance
             */
            Gradient.prototype.nonFinite = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Gradient.prototype, "_norm", {
                get: $util.oneOfGetter($oneOfFields = ["norm"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Gradient message. Does not implicitly {@link flatline.Step.Gradient.verify|verify} messages.
             * @function encode
             * @memberof flatline.Step.Gradient
             * @static
             * @param {flatline.Step.Gradient.$Properties} message Gradient message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Gradient.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.variableId != null && $Object.hasOwnProperty.call(message, "variableId") && message.variableId !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.variableId);
                if (message.taken != null && $Object.hasOwnProperty.call(message, "taken") && message.taken !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.taken);
                if (message.missing != null && $Object.hasOwnProperty.call(message, "missing") && message.missing !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.missing);
                if (message.norm != null && $Object.hasOwnProperty.call(message, "norm"))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.norm);
                if (message.nonFinite != null && $Object.hasOwnProperty.call(message, "nonFinite") && (typeof message.nonFinite === "object" ? message.nonFinite.low || message.nonFinite.high : message.nonFinite !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.nonFinite);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Gradient message from the specified reader or buffer.
             * @function decode
             * @memberof flatline.Step.Gradient
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {flatline.Step.Gradient & flatline.Step.Gradient.$Shape} Gradient
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Gradient.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.flatline.Step.Gradient();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.variableId = value;
                            else
                                delete message.variableId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.taken = value;
                            else
                                delete message.taken;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.missing = value;
                            else
                                delete message.missing;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.norm = reader.double();
                            message._norm = "norm";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.nonFinite = value;
                            else
                                delete message.nonFinite;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Gradient;
        })();

        Step.OptimizerStep = (function() {

            /**
             * Properties of an OptimizerStep.
             * @typedef {Object} flatline.Step.OptimizerStep.$Properties
             * @property {number|null} [optimizerId] OptimizerStep optimizerId
             * @property {number|null} [applied] OptimizerStep applied
             * @property {number|null} [learningRate] OptimizerStep learningRate
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OptimizerStep.
             * @memberof flatline.Step
             * @interface IOptimizerStep
             * @augments flatline.Step.OptimizerStep.$Properties
             * @deprecated Use flatline.Step.OptimizerStep.$Properties instead.
             */

            /**
             * Shape of an OptimizerStep.
             * @typedef {flatline.Step.OptimizerStep.$Properties} flatline.Step.OptimizerStep.$Shape
             */

            /**
             * Constructs a new OptimizerStep.
             * @memberof flatline.Step
             * @classdesc Represents an OptimizerStep.
             * @constructor
             * @param {flatline.Step.OptimizerStep.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const OptimizerStep = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OptimizerStep optimizerId.
             * @member {number} optimizerId
             * @memberof flatline.Step.OptimizerStep
             * @instance
             */
            OptimizerStep.prototype.optimizerId = 0;

            /**
             * OptimizerStep applied.
             * @member {number} applied
             * @memberof flatline.Step.OptimizerStep
             * @instance
             */
            OptimizerStep.prototype.applied = 0;

            /**
             * OptimizerStep learningRate.
             * @member {number|null|undefined} learningRate
             * @memberof flatline.Step.OptimizerStep
             * @instance
             */
            OptimizerStep.prototype.learningRate = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(OptimizerStep.prototype, "_learningRate", {
                get: $util.oneOfGetter($oneOfFields = ["learningRate"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified OptimizerStep message. Does not implicitly {@link flatline.Step.OptimizerStep.verify|verify} messages.
             * @function encode
             * @memberof flatline.Step.OptimizerStep
             * @static
             * @param {flatline.Step.OptimizerStep.$Properties} message OptimizerStep message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OptimizerStep.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.optimizerId != null && $Object.hasOwnProperty.call(message, "optimizerId") && message.optimizerId !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.optimizerId);
                if (message.applied != null && $Object.hasOwnProperty.call(message, "applied") && message.applied !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.applied);
                if (message.learningRate != null && $Object.hasOwnProperty.call(message, "learningRate"))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.learningRate);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OptimizerStep message from the specified reader or buffer.
             * @function decode
             * @memberof flatline.Step.OptimizerStep
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {flatline.Step.OptimizerStep & flatline.Step.OptimizerStep.$Shape} OptimizerStep
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OptimizerStep.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.flatline.Step.OptimizerStep();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.optimizerId = value;
                            else
                                delete message.optimizerId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.applied = value;
                            else
                                delete message.applied;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.learningRate = reader.double();
                            message._learningRate = "learningRate";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OptimizerStep;
        })();

        return Step;
    })();

    flatline.Problem = (function() {

        /**
         * Properties of a Problem.
         * @typedef {Object} flatline.Problem.$Properties
         * @property {string|null} [code] Problem code
         * @property {string|null} [message] Problem message
         * @property {number|null} [count] Problem count
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Problem.
         * @memberof flatline
         * @interface IProblem
         * @augments flatline.Problem.$Properties
         * @deprecated Use flatline.Problem.$Properties instead.
         */

        /**
         * Shape of a Problem.
         * @typedef {flatline.Problem.$Properties} flatline.Problem.$Shape
         */

        /**
         * Constructs a new Problem.
         * @memberof flatline
         * @classdesc Represents a Problem.
         * @constructor
         * @param {flatline.Problem.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Problem = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Problem code.
         * @member {string} code
         * @memberof flatline.Problem
         * @instance
         */
        Problem.prototype.code = "";

        /**
         * Problem message.
         * @member {string} message
         * @memberof flatline.Problem
         * @instance
         */
        Problem.prototype.message = "";

        /**
         * Problem count.
         * @member {number} count
         * @memberof flatline.Problem
         * @instance
         */
        Problem.prototype.count = 0;

        /**
         * Encodes the specified Problem message. Does not implicitly {@link flatline.Problem.verify|verify} messages.
         * @function encode
         * @memberof flatline.Problem
         * @static
         * @param {flatline.Problem.$Properties} message Problem message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Problem.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
            if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
            if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.count);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Problem message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.Problem
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.Problem & flatline.Problem.$Shape} Problem
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Problem.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.Problem();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.code = value;
                        else
                            delete message.code;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.message = value;
                        else
                            delete message.message;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.uint32())
                            message.count = value;
                        else
                            delete message.count;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Problem;
    })();

    flatline.Close = (function() {

        /**
         * Properties of a Close.
         * @typedef {Object} flatline.Close.$Properties
         * @property {Long|null} [trainingSteps] Close trainingSteps
         * @property {string|null} [reason] Close reason
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */

        /**
         * Properties of a Close.
         * @memberof flatline
         * @interface IClose
         * @augments flatline.Close.$Properties
         * @deprecated Use flatline.Close.$Properties instead.
         */

        /**
         * Shape of a Close.
         * @typedef {flatline.Close.$Properties} flatline.Close.$Shape
         */

        /**
         * Constructs a new Close.
         * @memberof flatline
         * @classdesc Represents a Close.
         * @constructor
         * @param {flatline.Close.$Properties=} [properties] Properties to set
         * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
         */
        const Close = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        /**
         * Close trainingSteps.
         * @member {Long} trainingSteps
         * @memberof flatline.Close
         * @instance
         */
        Close.prototype.trainingSteps = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

        /**
         * Close reason.
         * @member {string} reason
         * @memberof flatline.Close
         * @instance
         */
        Close.prototype.reason = "";

        /**
         * Encodes the specified Close message. Does not implicitly {@link flatline.Close.verify|verify} messages.
         * @function encode
         * @memberof flatline.Close
         * @static
         * @param {flatline.Close.$Properties} message Close message or plain object to encode
         * @param {$protobuf.Writer} [writer] Writer to encode to
         * @returns {$protobuf.Writer} Writer
         */
        Close.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.trainingSteps != null && $Object.hasOwnProperty.call(message, "trainingSteps") && (typeof message.trainingSteps === "object" ? message.trainingSteps.low || message.trainingSteps.high : message.trainingSteps !== 0))
                writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.trainingSteps);
            if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        /**
         * Decodes a Close message from the specified reader or buffer.
         * @function decode
         * @memberof flatline.Close
         * @static
         * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
         * @param {number} [length] Message length if known beforehand
         * @returns {flatline.Close & flatline.Close.$Shape} Close
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        Close.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.flatline.Close();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                            message.trainingSteps = value;
                        else
                            delete message.trainingSteps;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.reason = value;
                        else
                            delete message.reason;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Close;
    })();

    return flatline;
})();

export {
  $root as default
};
