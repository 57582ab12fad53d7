;; Finds the sound records that follow one another in a window of an event file, both checksums
;; checked. `frame-scanner.ts` says how memory is laid out and puts the tables there;
;; `npm run assemble` turns this text into `frame-scanner-program.ts`.
(module
  (memory (export "memory") 7 7)

  ;; CRC-32C of the bytes [$at, $end), masked as TFRecord masks it. Table $k, 1,024 bytes each from
  ;; address 0 on, holds the crc of every byte followed by $k zero bytes ("slicing by 16"). The terms
  ;; that wait for the crc before come last.
  (func $maskedCrc (param $at i32) (param $end i32) (result i32)
    (local $crc i32) (local $a i32) (local $b i32) (local $c i32) (local $d i32)
    (local.set $crc (i32.const -1))
    (block $short
      (br_if $short (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 16)))
      (loop $sixteen
        (local.set $a (i32.xor (local.get $crc) (i32.load (local.get $at))))
        (local.set $b (i32.load offset=4 (local.get $at)))
        (local.set $c (i32.load offset=8 (local.get $at)))
        (local.set $d (i32.load offset=12 (local.get $at)))
        (i32.load offset=11264 (i32.shl (i32.and (local.get $b) (i32.const 0xff)) (i32.const 2)))
        (i32.load offset=10240 (i32.and (i32.shr_u (local.get $b) (i32.const 6)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=9216 (i32.and (i32.shr_u (local.get $b) (i32.const 14)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=8192 (i32.and (i32.shr_u (local.get $b) (i32.const 22)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=7168 (i32.shl (i32.and (local.get $c) (i32.const 0xff)) (i32.const 2)))
        i32.xor
        (i32.load offset=6144 (i32.and (i32.shr_u (local.get $c) (i32.const 6)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=5120 (i32.and (i32.shr_u (local.get $c) (i32.const 14)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=4096 (i32.and (i32.shr_u (local.get $c) (i32.const 22)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=3072 (i32.shl (i32.and (local.get $d) (i32.const 0xff)) (i32.const 2)))
        i32.xor
        (i32.load offset=2048 (i32.and (i32.shr_u (local.get $d) (i32.const 6)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=1024 (i32.and (i32.shr_u (local.get $d) (i32.const 14)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=0 (i32.and (i32.shr_u (local.get $d) (i32.const 22)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=15360 (i32.shl (i32.and (local.get $a) (i32.const 0xff)) (i32.const 2)))
        i32.xor
        (i32.load offset=14336 (i32.and (i32.shr_u (local.get $a) (i32.const 6)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=13312 (i32.and (i32.shr_u (local.get $a) (i32.const 14)) (i32.const 0x3fc)))
        i32.xor
        (i32.load offset=12288 (i32.and (i32.shr_u (local.get $a) (i32.const 22)) (i32.const 0x3fc)))
        i32.xor
        local.set $crc
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $sixteen
          (i32.ge_u (i32.sub (local.get $end) (local.get $at)) (i32.const 16)))))
    (if (i32.ge_u (i32.sub (local.get $end) (local.get $at)) (i32.const 8)) (then
      (local.set $a (i32.xor (local.get $crc) (i32.load (local.get $at))))
      (local.set $b (i32.load offset=4 (local.get $at)))
      (i32.load offset=3072 (i32.shl (i32.and (local.get $b) (i32.const 0xff)) (i32.const 2)))
      (i32.load offset=2048 (i32.and (i32.shr_u (local.get $b) (i32.const 6)) (i32.const 0x3fc)))
      i32.xor
      (i32.load offset=1024 (i32.and (i32.shr_u (local.get $b) (i32.const 14)) (i32.const 0x3fc)))
      i32.xor
      (i32.load offset=0 (i32.and (i32.shr_u (local.get $b) (i32.const 22)) (i32.const 0x3fc)))
      i32.xor
      (i32.load offset=7168 (i32.shl (i32.and (local.get $a) (i32.const 0xff)) (i32.const 2)))
      i32.xor
      (i32.load offset=6144 (i32.and (i32.shr_u (local.get $a) (i32.const 6)) (i32.const 0x3fc)))
      i32.xor
      (i32.load offset=5120 (i32.and (i32.shr_u (local.get $a) (i32.const 14)) (i32.const 0x3fc)))
      i32.xor
      (i32.load offset=4096 (i32.and (i32.shr_u (local.get $a) (i32.const 22)) (i32.const 0x3fc)))
      i32.xor
      local.set $crc
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
    ))
    (if (i32.ge_u (i32.sub (local.get $end) (local.get $at)) (i32.const 4)) (then
      (local.set $a (i32.xor (local.get $crc) (i32.load (local.get $at))))
      (i32.load offset=3072 (i32.shl (i32.and (local.get $a) (i32.const 0xff)) (i32.const 2)))
      (i32.load offset=2048 (i32.and (i32.shr_u (local.get $a) (i32.const 6)) (i32.const 0x3fc)))
      i32.xor
      (i32.load offset=1024 (i32.and (i32.shr_u (local.get $a) (i32.const 14)) (i32.const 0x3fc)))
      i32.xor
      (i32.load offset=0 (i32.and (i32.shr_u (local.get $a) (i32.const 22)) (i32.const 0x3fc)))
      i32.xor
      local.set $crc
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
    ))
    (block $done
      (loop $one
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $crc
          (i32.xor
            (i32.shr_u (local.get $crc) (i32.const 8))
            (i32.load
              (i32.shl
                (i32.and
                  (i32.xor (local.get $crc) (i32.load8_u (local.get $at)))
                  (i32.const 0xff))
                (i32.const 2)))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $one)))
    (i32.add
      (i32.rotr (i32.xor (local.get $crc) (i32.const -1)) (i32.const 15))
      (i32.const 0xa282ead8)))

  ;; Puts where the data of each sound record in [$at, $end) begins and ends, two words a record, to
  ;; $list and gives the address behind the last of them; before $list stands 1 if the records broke
  ;; off at one that is not sound, or is longer than $most bytes, and 0 if its bytes are not all there.
  (func (export "scan")
    (param $at i32) (param $end i32) (param $most i32) (param $list i32) (result i32)
    (local $length i32) (local $dataEnd i32) (local $status i32)
    (local $knownLength i32) (local $knownCrc i32)
    ;; A header like the one before needs no second look: first, that of an empty record.
    (local.set $knownCrc (i32.const 0x7980329))
    (local.set $status (i32.sub (local.get $list) (i32.const 4)))
    (i32.store (local.get $status) (i32.const 0))
    (block $stop
      (block $unsound
        (loop $next
          (br_if $stop (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 12)))
          (local.set $length (i32.load (local.get $at)))
          (br_if $unsound (i32.load offset=4 (local.get $at)))
          (if
            (i32.or
              (i32.xor (local.get $length) (local.get $knownLength))
              (i32.xor (i32.load offset=8 (local.get $at)) (local.get $knownCrc)))
            (then
              (local.set $knownLength (local.get $length))
              (local.set $knownCrc
                (call $maskedCrc (local.get $at) (i32.add (local.get $at) (i32.const 8))))
              (br_if $unsound
                (i32.ne (local.get $knownCrc) (i32.load offset=8 (local.get $at))))))
          (br_if $unsound (i32.gt_u (local.get $length) (local.get $most)))
          (local.set $at (i32.add (local.get $at) (i32.const 12)))
          (br_if $stop
            (i32.gt_u
              (i32.add (local.get $length) (i32.const 4))
              (i32.sub (local.get $end) (local.get $at))))
          (local.set $dataEnd (i32.add (local.get $at) (local.get $length)))
          (br_if $unsound
            (i32.ne
              (call $maskedCrc (local.get $at) (local.get $dataEnd))
              (i32.load (local.get $dataEnd))))
          (i32.store (local.get $list) (local.get $at))
          (i32.store offset=4 (local.get $list) (local.get $dataEnd))
          (local.set $list (i32.add (local.get $list) (i32.const 8)))
          (local.set $at (i32.add (local.get $dataEnd) (i32.const 4)))
          (br $next)))
      (i32.store (local.get $status) (i32.const 1)))
    (local.get $list)))
